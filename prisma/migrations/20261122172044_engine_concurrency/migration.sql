-- CreateEnum
CREATE TYPE "engine_job_gate" AS ENUM ('open', 'shut', 'queued');

-- DropIndex
DROP INDEX "engine_job_due_at_idx";

-- AlterTable
ALTER TABLE "engine_job" ADD COLUMN     "gate" "engine_job_gate" NOT NULL DEFAULT 'open';

-- AlterTable
ALTER TABLE "engine_run" ADD COLUMN     "gates" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "engine_slot" (
    "job_id" BIGINT NOT NULL,
    "key" TEXT NOT NULL,
    "held" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "engine_slot_pkey" PRIMARY KEY ("job_id","key")
);

-- CreateTable
CREATE TABLE "engine_knock" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "engine_knock_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "engine_slot" ADD CONSTRAINT "engine_slot_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "engine_job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is due, apart from what must ask for a slot first, and the line and the holders at a key.
CREATE INDEX engine_job_due ON engine_job (due_at) WHERE gate = 'open';
CREATE INDEX engine_job_due_shut ON engine_job (due_at) WHERE gate = 'shut';
CREATE INDEX engine_slot_line ON engine_slot (key, since, job_id) WHERE NOT held;
CREATE INDEX engine_slot_held ON engine_slot (key) WHERE held;

-- However a job leaves its place (done, asleep, cancelled, deleted with its run), the next in line is looked for.
CREATE FUNCTION engine_knock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO engine_knock (key) VALUES (OLD.key);
  PERFORM pg_notify('engine_work', '0');
  RETURN NULL;
END $$;
CREATE TRIGGER engine_slot_left AFTER DELETE ON engine_slot FOR EACH ROW EXECUTE FUNCTION engine_knock();
