import { Plus } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { TextArea } from '#renderer/components/text-area.tsx'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { Penandatangan, Tempat } from '#shared/contract/fasilitas.ts'
import { Orang } from './isian-penandatangan.tsx'
import { useDraf } from './use-draf.ts'
import { useOrang } from './use-penandatangan.ts'

/** As many as the contract takes. */
const paling = { orang: 6, barisKop: 6, hurufKop: 120 }

function salahKop(lines: readonly string[]): string | undefined {
  if (lines.length > paling.barisKop) return `Kop paling banyak ${paling.barisKop} baris.`
  const long = lines.findIndex((line) => line.trim().length > paling.hurufKop)
  return long < 0 ? undefined : `Baris ${long + 1} terlalu panjang, paling panjang ${paling.hurufKop} huruf.`
}

/** Who signs the forms, and the letterhead above them. Rows of which nothing is said are not kept. */
export function PenandatanganForm({
  id,
  daftar,
  kop: kopAwal,
  tempat,
  kaki,
  onSaved,
}: {
  readonly id?: string
  readonly daftar: readonly Penandatangan[]
  readonly kop: readonly string[]
  readonly tempat: Tempat | null
  readonly kaki?: (sibuk: boolean) => ReactNode
  readonly onSaved: () => void
}) {
  const { orang, terisi, lupakan: lupakanOrang, refOf, change, remove, add } = useOrang(daftar, tempat)
  const [kop, setKop, lupakanKop] = useDraf('kop', () => kopAwal.join('\n'))
  const signers = useMutate('fasilitas.savePenandatangan')
  const settings = useMutate('fasilitas.savePengaturan')
  const kopInput = useRef<HTMLTextAreaElement>(null)
  const lines = kop.split('\n').filter((line) => line.trim() !== '')
  const pesanKop = salahKop(lines)
  const submit = async () => {
    // Two calls save this form: what the second would refuse must be known before the first.
    if (pesanKop) {
      signers.reset()
      kopInput.current?.focus()
      return
    }
    await signers.mutateAsync(terisi.map(({ kunci: _kunci, ...isi }) => isi))
    await settings.mutateAsync({ kop: lines })
    lupakanOrang()
    lupakanKop()
    onSaved()
  }
  return (
    <Form
      {...(id ? { id } : {})}
      failure={signers.error}
      sibuk={signers.isPending || settings.isPending}
      // What failed stands in the mutations and is shown below.
      onSubmit={() => submit().catch(() => undefined)}
    >
      {orang.map((o, i) => (
        <Orang
          key={o.kunci}
          orang={o}
          namaRef={refOf(o.kunci)}
          salah={(isian) => pesanIsian(signers.error, terisi.indexOf(o), isian)}
          onChange={(part) => change(o.kunci, part)}
          onRemove={() => remove(o.kunci, orang[i - 1] ?? orang[i + 1])}
        />
      ))}
      {orang.length < paling.orang && (
        <div>
          <Button kecil icon={Plus} onClick={add}>
            Tambah penanda tangan
          </Button>
        </div>
      )}
      <TextArea
        label="Kepala surat (kop)"
        boleh
        rows={5}
        value={kop}
        onChange={setKop}
        petunjuk="Satu baris untuk tiap baris kop, paling banyak 6."
        salah={pesanKop}
        inputRef={kopInput}
      />
      <FailureNotice failure={signers.error ?? settings.error} />
      {kaki?.(signers.isPending || settings.isPending)}
    </Form>
  )
}
