import pg, { type Client } from "pg";

/** A step of a plan as PostgreSQL has taken it. */
interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Rows Removed by Join Filter"?: number;
  Plans?: PlanNode[];
}

/** A statement that the app has executed, and how. */
export interface WatchedPlan {
  statement: string;
  /** What has read a table. */
  scans: { node: string; table: string; rows: number }[];
  /** How many rows have come out of it. */
  answered: number;
}

/** Makes PostgreSQL tell each connection that is opened from now on how it has executed every statement, those of triggers too. */
export async function explainEverything(client: Client, planCacheMode: string): Promise<void> {
  const settings = {
    session_preload_libraries: "auto_explain",
    "auto_explain.log_min_duration": "0",
    "auto_explain.log_analyze": "on",
    "auto_explain.log_timing": "off",
    "auto_explain.log_nested_statements": "on",
    "auto_explain.log_format": "json",
    "auto_explain.log_level": "notice",
    plan_cache_mode: planCacheMode,
  };
  for (const [name, value] of Object.entries(settings)) {
    await client.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET ${name} = ''${value}''', current_database()); END $$`,
    );
  }
}

/** Collects what connections are told of their plans while a task runs. */
export async function watchPlans(task: () => Promise<unknown>): Promise<WatchedPlan[]> {
  const plans: WatchedPlan[] = [];
  const emit = jest.spyOn(pg.Client.prototype, "emit");
  try {
    await task();
    for (const [event, notice] of emit.mock.calls as unknown as [string, { message?: string }?][]) {
      const json = event === "notice" && /^duration: .* plan:\n(.*)$/s.exec(notice?.message ?? "")?.[1];
      if (json) plans.push(toWatchedPlan(JSON.parse(json) as { "Query Text": string; Plan: PlanNode }));
    }
  } finally {
    emit.mockRestore();
  }
  return plans;
}

function toWatchedPlan({ "Query Text": statement, Plan: root }: { "Query Text": string; Plan: PlanNode }): WatchedPlan {
  return { statement, scans: nodesOf(root).flatMap(toScan), answered: root["Actual Rows"] };
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function toScan(node: PlanNode): WatchedPlan["scans"] {
  const table = node["Relation Name"];
  if (table === undefined || node["Node Type"] === "ModifyTable") return [];
  const removed = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
  const rows = (node["Actual Rows"] + removed) * node["Actual Loops"];
  return [{ node: [node["Node Type"], node["Index Name"]].filter(Boolean).join(" by "), table, rows }];
}
