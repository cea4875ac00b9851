/** The last parameter of every call. */
export interface CallOptions {
  /** Stops the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A call about one citizen's dossier: the secret from the slip, else the token of `getToken`. */
export interface SecretOptions extends CallOptions {
  /** Sent as a header, never in a URL. */
  readonly secret?: string | undefined;
}

/** A call of the sender of a submission. */
export interface KeyOptions extends CallOptions {
  /** The submissionKey that the sealed content names. */
  readonly key: string;
}
