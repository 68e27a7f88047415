-- Fifty product views a request, each with an id of its own.
local counter = 0
local prefix
local headers = { ["Content-Type"] = "application/json",
  ["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36" }
local pieces = {}

function init(args)
  prefix = string.format("%x", os.time())
  for index = 1, 50 do
    pieces[index] = string.format(
      '-%d","visitor":"%032x","product":"%d","page":{"url":"https://shop.example/p/%d","referrer":"https://shop.example/c/21"}}',
      index, (index * 7919) % 10000 + 1, (index * 104729) % 100000, index)
  end
end

function request()
  counter = counter + 1
  local start = '{"type":"productView","id":"' .. prefix .. counter
  return wrk.format("POST", nil, headers, '{"events":[' .. start .. table.concat(pieces, "," .. start) .. "]}")
end
