-- The product page's block, for changing products and visitors.
local counter = 0

function request()
  counter = counter + 1
  local product = (counter * 104729) % 100000
  local visitor = (counter * 7919) % 10000
  return wrk.format("GET", string.format("/v1/recommendations/product?product=%d&visitor=%032x&limit=12", product, visitor + 1))
end
