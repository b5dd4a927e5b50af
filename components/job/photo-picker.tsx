"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type ReactNode, useState } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { shrinkPhoto } from "./shrink-photo";

/**
 * Takes photos and sends them one by one, made smaller first. Without script it is a plain form that sends them as
 * they are and comes back to the page.
 */
export function PhotoPicker({ jobId, icons, words }: PhotoPickerProps) {
  const router = useRouter();
  const [sending, setSending] = useState<{ n: number; total: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function send({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const files = [...(input.files ?? [])];
    setProblem(null);
    for (const [index, file] of files.entries()) {
      setSending({ n: index + 1, total: files.length });
      const refused = await post(jobId, await shrinkPhoto(file));
      if (refused === null) continue;
      setProblem(words.photoRefusals[refused as keyof PhotoWords["photoRefusals"]] ?? words.photoFailed);
      break;
    }
    setSending(null);
    input.value = "";
    router.refresh();
  }

  return (
    <form
      action="/api/photos"
      method="post"
      encType="multipart/form-data"
      aria-label={words.photos}
      className="grid gap-2"
    >
      <input type="hidden" name="order" value={jobId} />
      <div className="grid grid-cols-2 gap-2">
        <PhotoInput
          id="photo-camera"
          icon={icons.camera}
          label={words.takePhoto}
          capture="environment"
          onChange={send}
        />
        <PhotoInput id="photo-library" icon={icons.library} label={words.choosePhoto} multiple onChange={send} />
      </div>
      <div className="hidden noscript:block">
        <button type="submit" className={buttonLook({ variant: "quiet", wide: true })}>
          {words.sendPhoto}
        </button>
      </div>
      <p role="status" className="text-sm text-ink-2 empty:hidden">
        {sending && fill(words.sendingPhoto, sending)}
      </p>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </form>
  );
}

/** @returns null when it was kept, else why not. */
async function post(jobId: string, photo: Blob): Promise<string | null> {
  const body = new FormData();
  body.set("order", jobId);
  body.append("photo", photo, "photo");
  try {
    const answer = await fetch("/api/photos", { method: "POST", body, headers: { accept: "application/json" } });
    if (answer.ok) return null;
    const { reason } = (await answer.json()) as { reason?: string };
    return reason ?? "failed";
  } catch {
    return "failed";
  }
}

function PhotoInput({ id, icon, label, onChange, capture, multiple }: PhotoInputProps) {
  return (
    <label
      htmlFor={id}
      className={buttonLook({
        variant: "quiet",
        className:
          "cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus noscript:flex-col",
      })}
    >
      {icon}
      {label}
      <input
        id={id}
        type="file"
        name="photo"
        accept="image/jpeg,image/png,image/webp"
        capture={capture}
        multiple={multiple}
        onChange={onChange}
        className="sr-only noscript:not-sr-only noscript:w-full"
      />
    </label>
  );
}

type PhotoInputProps = {
  id: string;
  icon: ReactNode;
  label: string;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  capture?: "environment";
  multiple?: boolean;
};

type PhotoPickerProps = { jobId: string; icons: { camera: ReactNode; library: ReactNode }; words: PhotoWords };

type PhotoWords = Pick<
  Messages["jobs"],
  "photos" | "takePhoto" | "choosePhoto" | "sendPhoto" | "sendingPhoto" | "photoFailed" | "photoRefusals"
>;
