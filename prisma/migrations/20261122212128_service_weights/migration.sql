-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "weights" JSONB NOT NULL DEFAULT '{}';
