-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "escalation" JSONB NOT NULL DEFAULT '{}';

-- A rung is climbed once, however many processes look.
CREATE UNIQUE INDEX escalation_one_open_rung ON "Escalation" ("orderId", "sentTo") WHERE "closedAt" IS NULL;
