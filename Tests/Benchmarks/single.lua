-- One product view a request, each with an id of its own, from ten thousand visitors.
local thread_number = 0
function setup(thread)
  thread:set("number", thread_number)
  thread_number = thread_number + 1
end

local counter = 0
local prefix
local headers = { ["Content-Type"] = "application/json", ["Authorization"] = nil,
  ["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36" }

function init(args)
  prefix = string.format("%x%d", os.time(), number)
end

function request()
  counter = counter + 1
  local visitor = (counter * 7919) % 10000
  local product = (counter * 104729) % 100000
  local body = string.format(
    '{"type":"productView","id":"%s-%d","visitor":"%032x","product":"%d","page":{"url":"https://shop.example/p/%d","referrer":"https://shop.example/c/21"}}',
    prefix, counter, visitor + 1, product, product)
  return wrk.format("POST", nil, headers, body)
end
