-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('normal', 'high');

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('female', 'male');

-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "priority" "Priority" NOT NULL DEFAULT 'normal';

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "priority" "Priority" NOT NULL DEFAULT 'normal',
ADD COLUMN     "wantsGender" "Gender",
ADD COLUMN     "wantsLanguage" TEXT;

-- AlterTable
ALTER TABLE "Worker" ADD COLUMN     "gender" "Gender",
ADD COLUMN     "hourlyCost" INTEGER,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "KeptApart" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "workerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "actorName" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT NOT NULL DEFAULT '',
    "endReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "KeptApart_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KeptApart_customerId_idx" ON "KeptApart"("customerId");

-- CreateIndex
CREATE INDEX "KeptApart_workerId_idx" ON "KeptApart"("workerId");

-- AddForeignKey
ALTER TABLE "KeptApart" ADD CONSTRAINT "KeptApart_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptApart" ADD CONSTRAINT "KeptApart_workerId_fkey" FOREIGN KEY ("workerId") REFERENCES "Worker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One standing row of a pair: two who enter it at once make one.
CREATE UNIQUE INDEX kept_apart_once ON "KeptApart" ("customerId", "workerId") WHERE "endedAt" IS NULL;
