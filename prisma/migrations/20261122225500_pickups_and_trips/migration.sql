-- CreateEnum
CREATE TYPE "Pickup" AS ENUM ('none', 'place', 'address');

-- AlterTable
ALTER TABLE "Offer" ADD COLUMN     "carried" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "pickupAddress" TEXT,
ADD COLUMN     "pickupLat" DOUBLE PRECISION,
ADD COLUMN     "pickupLng" DOUBLE PRECISION,
ADD COLUMN     "pickupPrecision" TEXT;

-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "pickup" "Pickup" NOT NULL DEFAULT 'none',
ADD COLUMN     "tripMinutes" INTEGER,
ADD COLUMN     "tripOrders" INTEGER NOT NULL DEFAULT 1;
