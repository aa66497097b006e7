-- Puts a whole shard in place of whatever stands there, unless that is a later one.
-- KEYS[1]  the table's sequences, by node
-- KEYS[2]  the table's members, by node/session
-- ARGV[1]  the node
-- ARGV[2]  the sequence of its shard
-- ARGV[3]  how long both keys live from now on, in milliseconds
-- ARGV[4…] session and JSON of each member
-- Answers 1; 0 when a later one stands.
if tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0') > tonumber(ARGV[2]) then
  return 0
end

local prefix = ARGV[1] .. '/'
local old = {}
for _, field in ipairs(redis.call('HKEYS', KEYS[2])) do
  if string.sub(field, 1, #prefix) == prefix then
    old[#old + 1] = field
  end
end
in_chunks('HDEL', KEYS[2], old)

local put = {}
for i = 4, #ARGV, 2 do
  put[#put + 1] = prefix .. ARGV[i]
  put[#put + 1] = ARGV[i + 1]
end
in_chunks('HSET', KEYS[2], put)

redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return 1
