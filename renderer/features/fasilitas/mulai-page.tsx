import { type ComponentType, type ReactNode, useState } from 'react'
import { Navigate, useParams } from 'react-router'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import fasilitasCss from './fasilitas.module.css'
import { findLangkah, keadaanLangkah, type Langkah, listLangkah } from './mulai/langkah.ts'
import { LangkahBalita } from './mulai/langkah-balita.tsx'
import { LangkahHubungkan } from './mulai/langkah-hubungkan.tsx'
import { LangkahContext } from './mulai/langkah-kini.ts'
import { LangkahPosyandu } from './mulai/langkah-posyandu.tsx'
import { LangkahTandaTangan } from './mulai/langkah-tanda-tangan.tsx'
import { LangkahTempat } from './mulai/langkah-tempat.tsx'
import { Samping } from './mulai/samping.tsx'

const isi: Readonly<Record<Langkah, ComponentType>> = {
  tempat: LangkahTempat,
  posyandu: LangkahPosyandu,
  'tanda-tangan': LangkahTandaTangan,
  balita: LangkahBalita,
  hubungkan: LangkahHubungkan,
}

/** Prepares a new book step by step. Each step saves itself, so one may stop at any. `kabar` stands above each. */
export function MulaiPage({ kabar }: { readonly kabar?: ReactNode }) {
  const params = useParams()
  const keadaan = useKeadaan()
  const { data: penandatangan = [] } = useCall('fasilitas.listPenandatangan', {})
  const { peran } = useSesi().saya
  const [draf] = useState(() => new Map<string, unknown>())
  const langkah = listLangkah(keadaan.tempat, peran)
  const kini = findLangkah(langkah, params.langkah) ?? 'tempat'
  if (!keadaan.siap && kini !== 'tempat') return <Navigate to="/mulai" replace />
  const Isi = isi[kini]
  return (
    <LangkahContext value={{ langkah, draf, kabar }}>
      <div className={fasilitasCss.scr}>
        <Samping daftar={keadaanLangkah(langkah, keadaan, penandatangan.length)} kini={kini} siap={keadaan.siap} />
        <Isi key={kini} />
      </div>
    </LangkahContext>
  )
}
