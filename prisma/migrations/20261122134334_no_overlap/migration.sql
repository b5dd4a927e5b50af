-- What Prisma's schema language cannot say. A held visit is an offer that is pending or accepted.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A worker can never hold two overlapping visits, travel included.
ALTER TABLE "Offer" ADD CONSTRAINT offer_no_overlap
  EXCLUDE USING gist ("workerId" WITH =, tstzrange("departAt", "endAt", '[)') WITH &&) WHERE (status IN ('pending', 'accepted'));

-- An order can never be held by two workers.
ALTER TABLE "Offer" ADD CONSTRAINT offer_one_live
  EXCLUDE USING gist ("orderId" WITH =) WHERE (status IN ('pending', 'accepted'));

-- Reading the outbox stays quick however long its past grows.
CREATE INDEX outbox_waiting ON "OutboxEvent" ("createdAt", id) WHERE "deliveredAt" IS NULL;
