import { AppError } from "../app-error";
import { hasCode } from "../has-code";

/**
 * Turns the refusal of the unique index on public names into the contract's. [CH2]
 *
 * The index decides and not a look before, of which two could be true at once.
 */
export async function refuseTakenName<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (!hasCode(error, "P2002")) throw error;
    throw new AppError("conflict", {
      message: "There is a channel of this name.",
      fields: { name: "taken" },
      cause: error,
    });
  }
}
