import API
import Commerce
import Foundation
import HTTPServing
import TestSupport
import Testing

struct TemplateLibraryTests {
    @Test func `a shop's own template is taken for its block only`() throws {
        try withFolder(["home.mustache": "own:{{block}}:{{#items}}{{name}}{{/items}}"]) { folder in
            let api = try FakeAPI { $0.templatesDirectory = folder }
            #expect(try api.ask(.get, "/v1/recommendations/home?format=html").text == "own:home:")
            #expect(try api.ask(.get, "/v1/recommendations/cart?format=html").text.contains("<ul"))
        }
    }

    @Test func `a shop's own default is taken for all blocks without one`() throws {
        try withFolder(["default.mustache": "all", "cart.mustache": "cart", "notes.txt": "{{"]) { folder in
            let api = try FakeAPI { $0.templatesDirectory = folder }
            #expect(try api.ask(.get, "/v1/recommendations/home?format=html").text == "all")
            #expect(try api.ask(.get, "/v1/recommendations/cart?format=html").text == "cart")
        }
    }

    @Test func `a template that is none is named`() throws {
        try withFolder(["home.mustache": "{{#items}}"]) { folder in
            let error = #expect(throws: TemplateError.self) { try TemplateLibrary(directory: folder) }
            #expect(error?.file == folder + "/home.mustache")
        }
    }

    @Test func `a folder that is not there is named`() {
        let error = #expect(throws: TemplateError.self) { try TemplateLibrary(directory: "/nonexistent/templates") }
        #expect(error?.file == "/nonexistent/templates")
    }

    private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let folder = try TemporaryDirectory()
        for (name, text) in files { try text.write(toFile: folder.file(name), atomically: true, encoding: .utf8) }
        try body(folder.path)
    }
}
