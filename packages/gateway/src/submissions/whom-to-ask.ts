/** What every refusal of a submission tells its sender, so that a person can help: whom to call, and what to name. */
export interface WhomToAsk {
  /** Of the place that receives; unknown with its agency. */
  readonly phone?: string;
  /** Mã nộp; it comes from the submission's id, whether the submission arrived or not. */
  readonly submissionCode: string;
}
