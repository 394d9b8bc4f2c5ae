import { currentTheme } from "@/app/current-theme";
import { requireMember } from "@/app/require-member";
import { ProfileView } from "@/components/users/profile-view";

export default async function ProfilePage() {
  await requireMember("/profile");
  return <ProfileView theme={await currentTheme()} />;
}
