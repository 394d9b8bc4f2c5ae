"use client";

import { useTranslations } from "next-intl";
import { CheckField } from "@/components/forms/check-field";
import { Form } from "@/components/forms/form";
import { formText } from "@/components/forms/form-text";
import { TextField } from "@/components/forms/text-field";
import { useSubmission } from "@/components/forms/use-submission";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import type { CreateChannelInput } from "@/lib/protocol/channels";

interface CreateChannelDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Closes the dialog itself once it is done. */
  onCreate: (input: CreateChannelInput) => Promise<void>;
}

/** Makes a channel, public or private. [CH2] */
export function CreateChannelDialog({ isOpen, onOpenChange, onCreate }: CreateChannelDialogProps) {
  const t = useTranslations("channels");
  return (
    <Modal title={t("createTitle")} text={t("createText")} isOpen={isOpen} onOpenChange={onOpenChange}>
      <CreateChannelForm onCreate={onCreate} />
    </Modal>
  );
}

function CreateChannelForm({ onCreate }: Pick<CreateChannelDialogProps, "onCreate">) {
  const t = useTranslations("channels");
  const submission = useSubmission((data) =>
    onCreate({ name: formText(data, "name"), topic: formText(data, "topic"), isPrivate: data.has("isPrivate") }),
  );
  return (
    <Form submission={submission}>
      <TextField name="name" label={t("name")} autoComplete="off" />
      <TextField name="topic" label={t("topic")} hint={t("topicHint")} autoComplete="off" />
      <CheckField name="isPrivate" label={t("isPrivate")} hint={t("isPrivateHint")} />
      <Button tone="primary" type="submit" isPending={submission.status === "pending"}>
        {t("create")}
      </Button>
    </Form>
  );
}
