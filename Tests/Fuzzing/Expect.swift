/// Ends the process, with a text, when something does not hold; unlike `precondition`, with the text in optimised builds too.
func expect(_ condition: Bool, _ text: @autoclosure () -> String) {
    if !condition { fatalError(text()) }
}
