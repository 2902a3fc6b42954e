import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Checkbox } from '#renderer/components/choice.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import type { KartuPercaya, Menunggu } from '#shared/contract/kirim.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { EnamKata } from '../enam-kata.tsx'

/** The words of a card that came along with changes, to be compared with those at another laptop. */
function DialogCocokkan({ kartu, onClose }: { readonly kartu: KartuPercaya; readonly onClose: () => void }) {
  const say = useStatus()
  const percaya = useMutate('kirim.trustMenunggu')
  const [sama, setSama] = useState(false)
  const nama = formatTempat(kartu)
  const trust = () => {
    if (!sama || percaya.isPending) return undefined
    const onSuccess = () => {
      onClose()
      say(`${nama} dicocokkan. Catatannya yang menunggu sudah masuk.`)
    }
    return percaya.mutate({ fasilitasId: kartu.fasilitasId, kata: kartu.kata }, { onSuccess })
  }
  return (
    <Dialog judul={`Cocokkan enam kata ${nama}`} onClose={onClose}>
      <Form failure={percaya.error} sibuk={percaya.isPending} onSubmit={trust}>
        <p>
          {kartu.jenis === 'puskesmas'
            ? 'Hanya bila buku ini menggantikan buku Puskesmas itu yang hilang: wilayahnya ikut berpindah ke sini. Telepon sebuah Pustu yang dahulu terhubung dengannya, dan minta dibacakan kata Puskesmas yang dahulu, dari halaman Kirim & terima.'
            : `Telepon ${nama}. Minta dibacakan enam kata bukunya, dari halaman Kirim & terima.`}
        </p>
        <EnamKata kata={kartu.kata} />
        <Checkbox label="Keenam kata sama" checked={sama} onChange={setSama} />
        <FailureNotice failure={percaya.error} />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={!sama || percaya.isPending}>
            Masukkan catatannya
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** Whose changes came with others' and wait: to be compared by their words. */
export function KabarMenunggu({ menunggu }: { readonly menunggu: readonly Menunggu[] }) {
  const [dipilih, setDipilih] = useState<KartuPercaya | null>(null)
  return (
    <>
      {menunggu.map(
        ({ fasilitasId, nama, kartu }) =>
          kartu && (
            <Notice
              key={fasilitasId}
              jenis="tanya"
              aksi={<Button onClick={() => setDipilih(kartu)}>Cocokkan kata {nama}</Button>}
            >
              Catatan {nama} sudah disimpan, dan masuk begitu keenam katanya dicocokkan.
            </Notice>
          ),
      )}
      {dipilih && <DialogCocokkan kartu={dipilih} onClose={() => setDipilih(null)} />}
    </>
  )
}
