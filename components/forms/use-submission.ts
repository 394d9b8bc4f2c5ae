import { useState, type FormEvent } from "react";
import { toRefusal, type Refusal } from "@/components/errors/to-refusal";

export interface Submission {
  status: "idle" | "pending" | "done" | "refused";
  refusal: Refusal | null;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/**
 * One form's way to the server: pending, done, or refused with the reason.
 *
 * A second submit while one is pending is ignored. Fields that the form does not have are left out of the refusal,
 * so that it is told as a whole and not lost.
 */
export function useSubmission(action: (data: FormData) => Promise<void>): Submission {
  const [state, setState] = useState<Pick<Submission, "status" | "refusal">>({ status: "idle", refusal: null });

  async function submit(data: FormData) {
    setState({ status: "pending", refusal: null });
    try {
      await action(data);
      setState({ status: "done", refusal: null });
    } catch (error) {
      setState({ status: "refused", refusal: keepKnownFields(toRefusal(error), data) });
    }
  }

  return {
    ...state,
    onSubmit: (event) => {
      event.preventDefault();
      if (state.status !== "pending") void submit(new FormData(event.currentTarget));
    },
  };
}

function keepKnownFields(refusal: Refusal, data: FormData): Refusal {
  const known = Object.entries(refusal.fields ?? {}).filter(([name]) => data.has(name));
  return { ...refusal, fields: known.length > 0 ? Object.fromEntries(known) : undefined };
}
