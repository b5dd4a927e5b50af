-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "arrivalFrom" TIMESTAMPTZ(3),
ADD COLUMN     "arrivalTo" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ArrivalModel" (
    "id" TEXT NOT NULL DEFAULT 'arrival',
    "learnedAt" TIMESTAMPTZ(3) NOT NULL,
    "visits" INTEGER NOT NULL,
    "learned" JSONB NOT NULL,

    CONSTRAINT "ArrivalModel_pkey" PRIMARY KEY ("id")
);
