-- Forgets the shards of nodes that have died.
-- KEYS[1]  the table's sequences, by node
-- KEYS[2]  the table's members, by node/session
-- ARGV[1…] the nodes
-- Answers 1.
local dead = {}
for _, node in ipairs(ARGV) do
  dead[node] = true
end

local old = {}
for _, field in ipairs(redis.call('HKEYS', KEYS[2])) do
  if dead[string.sub(field, 1, string.find(field, '/', 1, true) - 1)] then
    old[#old + 1] = field
  end
end
in_chunks('HDEL', KEYS[2], old)
in_chunks('HDEL', KEYS[1], ARGV)
return 1
