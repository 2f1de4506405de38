export type SourceId = string;
