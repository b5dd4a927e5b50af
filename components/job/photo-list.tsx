import { Icon } from "@/components/ui/icon";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";

/** The photos of a visit; each can be taken away again as long as `remove` is given. */
export function PhotoList({ photos, remove, words }: PhotoListProps) {
  if (photos.length === 0) return null;
  return (
    <ul className="grid grid-cols-3 gap-2">
      {photos.map((photo, index) => (
        <li key={photo.id} className="relative">
          <a href={`/api/photos/${photo.id}`} target="_blank" rel="noreferrer" className="block rounded-md">
            <img
              src={`/api/photos/${photo.id}`}
              alt={fill(words.photo, { n: index + 1 })}
              loading="lazy"
              width={160}
              height={160}
              className="aspect-square w-full rounded-md border bg-sunken object-cover"
            />
          </a>
          {remove && (
            <form action={remove} className="absolute end-0 top-0">
              <input type="hidden" name="photo" value={photo.id} />
              <button
                type="submit"
                aria-label={fill(words.removePhoto, { n: index + 1 })}
                className="touch grid place-items-center rounded-md"
              >
                <span className="grid size-7 place-items-center rounded-full border bg-paper shadow-low">
                  <Icon name="x" size={16} />
                </span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

type PhotoListProps = {
  photos: { id: string }[];
  remove?: (form: FormData) => Promise<void>;
  words: Messages["jobs"];
};
