-- Carries one write to a shard out, or nothing of it.
-- KEYS[1]  the table's sequences, by node
-- KEYS[2]  the table's members, by node/session
-- ARGV[1]  the node
-- ARGV[2]  the sequence at which its shard must stand, 0 where there is no shard
-- ARGV[3]  the sequence at which it stands afterwards
-- ARGV[4]  how long both keys live from now on, in milliseconds
-- ARGV[5]  how many members go
-- ARGV[6…] their sessions, then session and JSON of each member that is put
-- Answers 1; 0 when the shard stands elsewhere.
local node = ARGV[1]
if (redis.call('HGET', KEYS[1], node) or '0') ~= ARGV[2] then
  return 0
end

local last_removed = 5 + tonumber(ARGV[5])
local removed = {}
for i = 6, last_removed do
  removed[#removed + 1] = node .. '/' .. ARGV[i]
end
in_chunks('HDEL', KEYS[2], removed)

local put = {}
for i = last_removed + 1, #ARGV, 2 do
  put[#put + 1] = node .. '/' .. ARGV[i]
  put[#put + 1] = ARGV[i + 1]
end
in_chunks('HSET', KEYS[2], put)

redis.call('HSET', KEYS[1], node, ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
redis.call('PEXPIRE', KEYS[2], ARGV[4])
return 1
