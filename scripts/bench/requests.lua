-- For wrk: requests each path of a list in turn, like a browser without brotli, and prints the result as JSON.
local requests = {}
local last = 0

function init(args)
  for path in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", path, { ["Accept-Encoding"] = "gzip" })
  end
end

function request()
  last = last % #requests + 1
  return requests[last]
end

function done(summary)
  local errors = summary.errors
  io.write(string.format('\n{"requests":%d,"seconds":%f,"errors":%d}\n', summary.requests, summary.duration / 1e6,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
