import { Card } from "@/components/ui/card";
import { CheckRow } from "@/components/ui/check-row";
import { Stars, StarsInput } from "@/components/ui/stars";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { isLow } from "@/lib/reviews/schema";

/** After the visit: five stars and a few words, once; then what was said, with thanks or an apology. */
export function ReviewCard({ review, action, t }: ReviewCardProps) {
  const words = t.tracking;
  if (review) {
    return (
      <Card title={words.yourReview} id="review">
        <div className="grid gap-2" role="status">
          <Stars value={review.rating} label={fill(t.common.stars, { n: review.rating })} size={24} />
          {review.text && <p className="whitespace-pre-line">{review.text}</p>}
          <p className="text-sm text-ink-2">{isLow(review.rating) ? words.reviewSorry : words.reviewThanks}</p>
        </div>
      </Card>
    );
  }
  return (
    <Card title={words.reviewTitle} id="review">
      <form action={action} className="group grid gap-3">
        <StarsInput name="rating" label={words.rating} starLabel={t.common.stars} required />
        <TextArea
          name="text"
          label={words.reviewText}
          optional={t.common.optional}
          hint={words.reviewHint}
          maxLength={1000}
        />
        {/* Only with one or two stars, known without a script. */}
        <div className="hidden group-has-[[name=rating]:is([value='1'],[value='2']):checked]:block">
          <CheckRow name="somebodyElse" label={t.apart.ask} hint={t.apart.askHint} />
        </div>
        <SubmitButton pendingLabel={t.common.sending}>{words.reviewSubmit}</SubmitButton>
      </form>
    </Card>
  );
}

type ReviewCardProps = {
  review: { rating: number; text: string } | null;
  action: (data: FormData) => Promise<void>;
  t: Messages;
};
