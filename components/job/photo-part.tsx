import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { JobDetail } from "@/lib/orders/queries-jobs";
import { PhotoList } from "./photo-list";
import { PhotoPicker } from "./photo-picker";

/** The photos of a visit: taken while it is under way, shown afterwards. */
export function PhotoPart({ job, remove, problem, words }: PhotoPartProps) {
  const open = job.status === "in_progress";
  if (!open && job.photos.length === 0) return null;
  const refused = typeof problem === "string" ? problem : null;
  return (
    <section aria-labelledby="photos-title" className="mt-4 grid gap-2">
      <h2 id="photos-title" className="text-base">
        {words.photos}
      </h2>
      {refused && (
        <Notice tone="error">
          {words.photoRefusals[refused as keyof typeof words.photoRefusals] ?? words.photoFailed}
        </Notice>
      )}
      <PhotoList photos={job.photos} remove={open ? remove : undefined} words={words} />
      {open && (
        <>
          <PhotoPicker
            jobId={job.id}
            icons={{ camera: <Icon name="camera" />, library: <Icon name="upload" /> }}
            words={words}
          />
          <p className="text-sm text-ink-3">{fill(words.photosHint, { n: job.photoLimit })}</p>
        </>
      )}
    </section>
  );
}

type PhotoPartProps = {
  job: JobDetail;
  remove: (form: FormData) => Promise<void>;
  /** Why a photo was refused when it was sent without script: a key of `photoRefusals`. */
  problem: unknown;
  words: Messages["jobs"];
};
