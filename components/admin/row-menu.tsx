import { Ellipsis } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuItem } from "@/components/ui/menu";

interface RowMenuProps {
  /** Names its button: there is one in each row. */
  label: string;
  items: readonly MenuItem[];
}

/** What one may do with a row; nothing where that is nothing. */
export function RowMenu({ label, items }: RowMenuProps) {
  if (items.length === 0) return null;
  return <Menu trigger={(props) => <IconButton {...props} icon={Ellipsis} label={label} />} items={items} />;
}
