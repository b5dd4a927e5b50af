-- AlterTable
ALTER TABLE "Offer" ADD COLUMN     "seat" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "crew" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "mateIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "crew" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN     "mateIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- A crew is one to four people.
ALTER TABLE "Service" ADD CONSTRAINT service_crew_size CHECK (crew BETWEEN 1 AND 4);
ALTER TABLE "Order" ADD CONSTRAINT order_crew_size CHECK (crew BETWEEN 1 AND 4);
ALTER TABLE "Offer" ADD CONSTRAINT offer_seat CHECK (seat BETWEEN 0 AND 3);

-- A place of an order's crew can never be held by two workers; an order of one person has the place 0 alone.
ALTER TABLE "Offer" DROP CONSTRAINT offer_one_live;
ALTER TABLE "Offer" ADD CONSTRAINT offer_one_live
  EXCLUDE USING gist ("orderId" WITH =, seat WITH =) WHERE (status IN ('pending', 'accepted'));

-- The orders of somebody who is not the holder but comes along.
CREATE INDEX order_mates ON "Order" USING gin ("mateIds") WHERE crew > 1;
