-- One product view a request, each with an id of its own, from ten thousand visitors. Requests have one length, so that making them costs
-- the client little and the server gets the processor.
local thread_number = 0
function setup(thread)
  thread:set("number", thread_number)
  thread_number = thread_number + 1
end

local counter = 0
local tails = {}
local head

function init(args)
  local run = string.format("%08x%02d", os.time(), number)
  for index = 1, 10000 do
    local product = (index * 104729) % 100000
    tails[index] = string.format(
      '","visitor":"%032x","product":"%05d","page":{"url":"https://shop.example/p/%05d","referrer":"https://shop.example/c/21"}}',
      (index * 7919) % 10000 + 1, product, product)
  end
  local start = '{"type":"productView","id":"' .. run .. "-"
  local length = #start + 9 + #tails[1]
  head = "POST /v1/events HTTP/1.1\r\nHost: " .. wrk.host .. ":" .. wrk.port .. "\r\nContent-Type: application/json\r\n"
    .. "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36\r\n"
    .. "Content-Length: " .. length .. "\r\n\r\n" .. start
end

function request()
  counter = counter + 1
  return head .. (100000000 + counter) .. tails[counter % 10000 + 1]
end
