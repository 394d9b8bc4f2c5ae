/** What is known of the page that a table shows. */
export interface TablePage<Row> {
  /** null before the first answer. */
  rows: readonly Row[] | null;
  /** Rows that there are on all pages. */
  total: number;
  /** The rows are those of before. */
  isStale: boolean;
  /** Why it could not be read; null when it could. */
  failure: unknown;
  reload: () => void;
}
