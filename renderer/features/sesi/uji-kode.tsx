import { useEffect, useRef, useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { kalimatBerbeda, kelompokBerbeda } from './kode.ts'
import { KodeField } from './kode-field.tsx'

/** The code typed back off the paper. With `kode` known the groups that differ are named. */
export function UjiKode({
  kode,
  onCocok,
  onNanti,
  kembali,
}: {
  readonly kode: string | null
  readonly onCocok: () => void
  readonly onNanti: () => void
  /** Shows the code once more, while it is still known. */
  readonly kembali?: () => void
}) {
  const [ketikan, setKetikan] = useState('')
  const [tanya, setTanya] = useState<string>()
  const uji = usePanggil('sesi.testKode')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = async () => {
    const berbeda = kode === null ? [] : kelompokBerbeda(kode, ketikan)
    const answer = berbeda.length > 0 ? { cocok: false } : await uji.jalankan({ kode: ketikan })
    if (answer?.cocok) return onCocok()
    if (answer) {
      setTanya(
        berbeda.length > 0 ? kalimatBerbeda(berbeda) : 'Belum sama dengan kode buku ini. Bandingkan lagi pelan-pelan.',
      )
    }
    field.current?.focus()
  }
  return (
    <Form failure={uji.gagal} sibuk={uji.sibuk} onSubmit={() => void submit()}>
      <KodeField
        value={ketikan}
        tanya={tanya}
        inputRef={field}
        onChange={(text) => {
          setKetikan(text)
          setTanya(undefined)
        }}
      />
      <FailureNotice failure={uji.gagal} />
      <Actions>
        <Button rupa="utama" type="submit" aria-disabled={uji.sibuk}>
          Cocokkan
        </Button>
        {kembali && <Button onClick={kembali}>Lihat kode lagi</Button>}
        <Button rupa="teks" onClick={onNanti}>
          Nanti saja
        </Button>
      </Actions>
    </Form>
  )
}
