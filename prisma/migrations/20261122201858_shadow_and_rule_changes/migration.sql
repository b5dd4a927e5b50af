-- CreateEnum
CREATE TYPE "DispatchMode" AS ENUM ('automatic', 'shadow');

-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "dispatchMode" "DispatchMode" NOT NULL DEFAULT 'automatic';

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "workerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "chosenId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "settledAt" TIMESTAMPTZ(3),
    "settledBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleChange" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "RuleChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Suggestion_orderId_at_idx" ON "Suggestion"("orderId", "at");

-- CreateIndex
CREATE INDEX "Suggestion_settledAt_idx" ON "Suggestion"("settledAt");

-- CreateIndex
CREATE INDEX "RuleChange_subject_at_idx" ON "RuleChange"("subject", "at");

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_workerId_fkey" FOREIGN KEY ("workerId") REFERENCES "Worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_chosenId_fkey" FOREIGN KEY ("chosenId") REFERENCES "Worker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An order has one suggestion at a time, however many processes decide.
CREATE UNIQUE INDEX suggestion_one_open ON "Suggestion" ("orderId") WHERE "outcome" IS NULL;
