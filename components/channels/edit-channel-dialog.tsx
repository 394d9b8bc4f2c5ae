"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { TextField } from "@/components/forms/text-field";
import { useSubmission } from "@/components/forms/use-submission";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { useUpdateChannel } from "@/lib/client/channels/use-update-channel";
import type { Channel } from "@/lib/protocol/channels";

interface EditChannelDialogProps {
  channel: Channel;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Renames a channel and says what it is about. [CH3] */
export function EditChannelDialog({ channel, isOpen, onOpenChange }: EditChannelDialogProps) {
  const t = useTranslations("channels");
  return (
    <Modal title={t("editTitle")} isOpen={isOpen} onOpenChange={onOpenChange}>
      <EditChannelForm channel={channel} onDone={() => onOpenChange(false)} />
    </Modal>
  );
}

function EditChannelForm({ channel, onDone }: { channel: Channel; onDone: () => void }) {
  const t = useTranslations("channels");
  const tApp = useTranslations("app");
  const updateChannel = useUpdateChannel();
  const submission = useSubmission(async (data) => {
    await updateChannel({ channelId: channel.id, name: formText(data, "name"), topic: formText(data, "topic") });
    onDone();
  });
  return (
    <Form submission={submission}>
      <TextField name="name" label={t("name")} defaultValue={channel.name} autoComplete="off" />
      <TextField
        name="topic"
        label={t("topic")}
        hint={t("topicHint")}
        defaultValue={channel.topic}
        autoComplete="off"
      />
      <Button tone="primary" type="submit" isPending={submission.status === "pending"}>
        {tApp("save")}
      </Button>
    </Form>
  );
}
