import { spaceNumbers } from "@/lib/i18n/space-numbers";

it.each([
  ["5分钟前", "5 分钟前"],
  ["12小时前", "12 小时前"],
  ["昨天", "昨天"],
  ["5 minutes ago", "5 minutes ago"],
])("a number stands apart from the Chinese beside it: %s", (said, shown) => expect(spaceNumbers(said)).toBe(shown));
