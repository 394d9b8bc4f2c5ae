import { isNarrowed, pageQuery, parseTableSearch, serverQuery, type TableShape } from "@/components/admin/table-search";

const SHAPE: TableShape<"name" | "createdAt"> = {
  sorts: ["name", "createdAt"],
  order: { sort: "name", direction: "asc" },
  filters: { state: ["active", "archived"], kind: ["public", "private"] },
};

const parse = (query: string) => parseTableSearch(new URLSearchParams(query), SHAPE);

describe("what a table shows, in its address", () => {
  it("is the usual where the address says nothing, and then leaves the address bare", () => {
    expect(parse("")).toEqual({ query: "", sort: "name", direction: "asc", page: 1, filters: {} });
    expect(pageQuery(parse(""), SHAPE)).toBe("");
  });

  it("comes back from its own address as it was", () => {
    const address = "query=%E5%BC%A0&sort=createdAt&direction=desc&page=3&state=archived";
    expect(parse(address)).toEqual({
      query: "张",
      sort: "createdAt",
      direction: "desc",
      page: 3,
      filters: { state: "archived" },
    });
    expect(pageQuery(parse(address), SHAPE)).toBe(address);
  });

  it.each(["sort=password", "page=0", "page=-1", "page=1e3", "state=owner", "direction=sideways", "foo=bar"])(
    "takes no notice of what does not belong there: %s",
    (query) => expect(parse(query)).toEqual(parse("")),
  );

  it("asks the server for one page, and never for a longer text than it takes", () => {
    expect(serverQuery(parse("query=%20x%20&page=2&kind=private"))).toBe(
      "query=x&sort=name&direction=asc&offset=50&limit=50&kind=private",
    );
    expect([...parse(`query=${"👍".repeat(80)}`).query]).toHaveLength(64);
  });

  it("tells no match from nothing there", () => {
    expect(isNarrowed(parse("sort=createdAt&page=2"))).toBe(false);
    expect(isNarrowed(parse("query=%20"))).toBe(false);
    expect(isNarrowed(parse("query=x"))).toBe(true);
    expect(isNarrowed(parse("state=active"))).toBe(true);
  });
});
