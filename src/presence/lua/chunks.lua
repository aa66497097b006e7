-- Stands before the scripts that write. It takes no KEYS and no ARGV and answers nothing.
-- Lua unpacks some 8,000 values at most, and a shard may have more: each call gets a chunk of them.
local CHUNK = 4000 -- even, so that a field and its value stay together

local function in_chunks(command, key, values)
  for first = 1, #values, CHUNK do
    redis.call(command, key, unpack(values, first, math.min(first + CHUNK - 1, #values)))
  end
end
