import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { projectRoot } from "@/lib/server/project-root";
import pg, { type ClientConfig, type QueryResult } from "pg";

const CHAR_OID = 18;
const CHAR_ARRAY_OID = 1002;
const SCHEMA_PATH = path.join("prisma", "schema.prisma");

/**
 * The SQL that brings a database to `schema.prisma`, by Prisma's own engine; empty when it is there already.
 *
 * The engine is the WASM build: the Prisma CLI would download a binary, which a closed network cannot.
 */
export async function schemaDiff(connection: ClientConfig): Promise<string> {
  const file = { path: SCHEMA_PATH, content: await readFile(path.join(projectRoot(), SCHEMA_PATH), "utf8") };
  await (loading ??= loadEngine());
  const pool = new pg.Pool(connection);
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterThatKnowsChar(pool));
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: [[file.path, file.content]] }, () => {}, adapter);
  try {
    const { stdout } = await schemaEngine.diff({
      from: { tag: "schemaDatasource", files: [file], configDir: projectRoot() },
      to: { tag: "schemaDatamodel", files: [file] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout?.includes("-- This is an empty migration.") ? "" : (stdout ?? "");
  } finally {
    schemaEngine.free();
    await pool.end();
  }
}

/**
 * An adapter that knows "char", the type of some columns of PostgreSQL's catalogues: the engine reads them, and
 * Prisma's adapter refuses them. Its name for arrays of them, which no catalogue has, carries them through.
 */
function adapterThatKnowsChar(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>;
  const queryWithChars = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = CHAR_ARRAY_OID;
    return result;
  };
  Object.assign(pool, { query: queryWithChars });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  };
  return factory;
}

/** The engine's glue holds one instance: a second would read the memory of the first. */
let loading: Promise<void> | undefined;

/** Where the engine leaves the reason of a panic. */
const panics = { set_message: (message: string) => console.error(message) };

/** What the package's entry does with an import of the .wasm, which Node does not know without a flag. */
async function loadEngine(): Promise<void> {
  const require = createRequire(path.join(projectRoot(), "package.json"));
  const wasmPath = require.resolve("@prisma/schema-engine-wasm").replace(/\.js$/, "_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasmPath), { "./schema_engine_bg.js": engine });
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
