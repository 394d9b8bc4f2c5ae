import { requireMember } from "@/app/require-member";
import { ProfileView } from "@/components/users/profile-view";

export default async function ProfilePage() {
  await requireMember("/profile");
  return <ProfileView />;
}
