-- The block "session" for visitors whose ninth click has just come in; the file VISITORS has one of them a line, with their region.
local visitors = {}
local counter

function init(args)
  for line in io.lines(os.getenv("VISITORS")) do
    local visitor, region = line:match("^(%x+) (%S+)$")
    local address = "/v1/recommendations/session?limit=12&visitor=" .. visitor
    visitors[#visitors + 1] = wrk.format("GET", region == "-" and address or address .. "&region=" .. region)
  end
  counter = math.random(#visitors)
end

function request()
  counter = counter + 7919
  return visitors[counter % #visitors + 1]
end
