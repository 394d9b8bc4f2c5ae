import { initials } from "@/components/users/initials";

it.each([
  ["张三", "张"],
  ["欧阳 娜娜", "欧"],
  ["Emma Fischer", "EF"],
  ["zoe", "Z"],
  ["jean-luc picard", "JL"],
  ["|QuaD-", "Q"],
  ["{{", "{"],
  ["👍 up", "👍U"],
  ["i", "I"],
])("the initials of %s are %s", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
