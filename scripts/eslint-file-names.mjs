import path from "node:path";

/** An ESLint rule: a file is named in kebab-case, so that its name is the same on every file system. */
export const fileNames = {
  meta: { type: "problem", schema: [], messages: { kebab: "{{ name }} is not in kebab-case." } },
  create: (context) => ({
    Program(node) {
      const name = path.basename(context.filename);
      if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) context.report({ node, messageId: "kebab", data: { name } });
    },
  }),
};
