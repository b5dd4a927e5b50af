/** A telephone number to tap, grouped as it is read. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a href={`tel:${number}`} className="num whitespace-nowrap text-brand underline-offset-4 hover:underline">
      {number.replace(/^\+86(\d{3})(\d{4})(\d{4})$/, "$1 $2 $3")}
    </a>
  );
}
