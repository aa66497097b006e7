-- Rows that are updated in place find room on their page, and their indexes need no change (heap-only tuples).
ALTER TABLE "log" SET (fillfactor = 50);--> statement-breakpoint
ALTER TABLE "record" SET (fillfactor = 85);
