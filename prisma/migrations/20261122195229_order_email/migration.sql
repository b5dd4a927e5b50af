-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "email" TEXT;
