-- Reads all shards of a table as of one moment.
-- KEYS[1]  the table's sequences, by node
-- KEYS[2]  the table's members, by node/session
-- It takes no ARGV.
-- Answers two lists: node and sequence of each shard; field and JSON of each member.
return { redis.call('HGETALL', KEYS[1]), redis.call('HGETALL', KEYS[2]) }
