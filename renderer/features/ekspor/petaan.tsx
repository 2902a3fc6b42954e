import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { TextArea } from '#renderer/components/text-area.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { PetaanDhis2 } from '#shared/contract/ekspor.ts'
import eksporCss from './ekspor.module.css'

type Petaan = OutputOf<'ekspor.readPetaan'>

/** The mapping as it is typed, or where it is none. */
function baca(teks: string): Petaan | { readonly salah: string } {
  try {
    const read = PetaanDhis2.safeParse(JSON.parse(teks))
    if (read.success) return read.data
    return { salah: `Periksa ${read.error.issues[0]?.path.join('.') || 'isinya'}: tidak dikenal, atau kosong.` }
  } catch {
    return { salah: 'Tanda kurung, koma, atau kutipnya belum lengkap.' }
  }
}

/** The ids a DHIS2 uses; what is left out has a code of its own. */
export function KartuPetaan({ petaan }: { readonly petaan: Petaan }) {
  const [teks, setTeks] = useState(() => JSON.stringify(petaan, null, 2))
  const [salah, setSalah] = useState<string | null>(null)
  const save = useMutate('ekspor.savePetaan')
  const say = useStatus()
  const simpan = () => {
    const isi = baca(teks)
    if ('salah' in isi) return setSalah(isi.salah)
    setSalah(null)
    return save.mutate(isi, { onSuccess: () => say('Petaan DHIS2 tersimpan.') })
  }
  return (
    <Card judul="Petaan kode DHIS2">
      <div className={eksporCss.hasil}>
        <p className="muted">
          Kode yang dipakai DHIS2 kabupaten, diisi bersama petugasnya: dataSet, orgUnit (nama posyandu), dataElement (S,
          K, D, …), categoryOptionCombo (0-5|L, …). Yang tidak disebut memakai kode BP_….
        </p>
        <TextArea label="Petaan (JSON)" value={teks} onChange={setTeks} />
        {salah !== null && <Notice jenis="gagal">{salah} Belum ada yang berubah.</Notice>}
        <FailureNotice failure={save.error} />
        <p>
          <Button aria-disabled={save.isPending} onClick={simpan}>
            Simpan petaan
          </Button>
        </p>
      </div>
    </Card>
  )
}
