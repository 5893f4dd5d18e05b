/** Every ceiling of the product as a named number with its unit. Workflows import this file: no zod, no Node. */

/** Characters of a sentence (contract, "Projects and builds"). */
export const maxPromptCharacters = 8_000;
/** Characters of a project's name. */
export const maxNameCharacters = 80;
/** Items of a list, default and ceiling (contract, "Rules for every call"). */
export const defaultPageItems = 20;
export const maxPageItems = 100;
/** Events of one read, default and ceiling (contract). */
export const defaultEventItems = 200;
export const maxEventItems = 1_000;
/** Hours for which an Idempotency-Key is remembered (contract). */
export const idempotencyHours = 24;

/** Bytes of one generated source file, and files and bytes of one app. */
export const maxFileBytes = 512 * 1024;
export const maxAppFiles = 200;
export const maxAppBytes = 4 * 1024 * 1024;
/** Characters of a path inside an app. */
export const maxPathCharacters = 120;

/** Bytes of one stored document, at most (contract, "App data"). Above it: 413. */
export const maxDocumentBytes = 256 * 1024;
/** Levels of a stored document. Deeper ones break JSON.stringify before they help anybody (faults F23, D5). */
export const maxDocumentDepth = 100;
/** Rows and collections of one app (faults D8). */
export const maxAppRows = 1_000_000;
/** Bytes of one app's rows as they lie on the disk (faults D8). */
export const maxAppDataBytes = 1024 * 1024 * 1024;
export const maxAppCollections = 200;
/** Days for which a deleted row can be brought back (contract). */
export const undeleteDays = 30;

/** Bytes of a JSON body that the API reads. */
export const maxBodyBytes = 1024 * 1024;

/** Characters of an error that the dashboard reports about itself, of its stack, its page and the build it came from. */
export const maxErrorMessageCharacters = 500;
export const maxErrorStackCharacters = 4_000;
export const maxErrorPageCharacters = 200;
export const maxErrorVersionCharacters = 80;
/** Days for which such an error is kept after it was last seen, and how many are kept at most. */
export const errorDays = 30;
export const maxErrors = 1_000;

/** Repair rounds of one build (design §4). */
export const maxRepairs = 3;
/** Builds that may wait in one project's queue. */
export const maxQueuedBuilds = 50;

/** Characters of one model answer, at most (faults F23: 50 MB answers). */
export const maxAnswerCharacters = 2_000_000;
/** Levels of a model's JSON. */
export const maxAnswerDepth = 64;

/** Heartbeat time-out of every step in milliseconds: with the sticky queue's second it bounds recovery (design §10). */
export const heartbeatTimeoutMs = 2_000;
/** How often an activity beats. */
export const heartbeatEveryMs = 400;
/** Milliseconds a workflow waits for the worker that has its cache before any other may take the task. */
export const stickyTimeoutMs = 1_000;
/** Milliseconds a workflow task may take before another worker gets it; the server's default of 10 s would rule recovery. */
export const workflowTaskTimeoutMs = 2_000;

/** Milliseconds of one smoke render, and megabytes of its process. */
export const smokeTimeoutMs = 5_000;
export const smokeMemoryMb = 256;

/** Every build of this project's task queue. */
export const taskQueue = 'faibric';
