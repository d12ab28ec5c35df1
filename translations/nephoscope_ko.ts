<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>JobRow</name>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>목록에서 제거</translation>
    </message>
    <message>
        <source>Parts: %1</source>
        <translation>파트: %1</translation>
    </message>
</context>
<context>
    <name>TransfersView</name>
    <message>
        <source>No transfers</source>
        <translation>전송 없음</translation>
    </message>
    <message>
        <source>Open a bucket and drop files or folders on it, or select objects and choose Download.</source>
        <translation>버킷을 열고 파일이나 폴더를 끌어다 놓거나, 객체를 선택하고 다운로드를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AboutDialog</name>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>A nephoscope is the instrument that shows how clouds move. This one is a desktop console for a cloud that lives on this computer.</source>
        <translation>네포스코프(nephoscope)는 구름의 움직임을 보여 주는 관측기구입니다. 이 프로그램은 이 컴퓨터 안에 있는 클라우드를 위한 데스크톱 콘솔입니다.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Nephoscope is not affiliated with, endorsed or sponsored by Amazon Web Services. AWS and the names of its services are trademarks of Amazon.com, Inc. or its affiliates.</source>
        <translation>Nephoscope는 Amazon Web Services와 제휴하지 않았으며, Amazon Web Services의 보증이나 후원을 받지 않습니다. AWS와 그 서비스 이름은 Amazon.com, Inc. 또는 그 계열사의 상표입니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AccessKeysDialog</name>
    <message>
        <source>Save credentials file</source>
        <translation>자격 증명 파일 저장</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>파일을 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>SDKs and the AWS CLI sign their calls with this key. It is valid for this cloud only.</source>
        <translation>SDK와 AWS CLI는 이 키로 호출에 서명합니다. 이 클라우드에서만 유효합니다.</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>계정 ID</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>로그인한 사용자</translation>
    </message>
    <message>
        <source>Root user</source>
        <translation>루트 사용자</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>Copy as environment variables</source>
        <translation>환경 변수로 복사</translation>
    </message>
    <message>
        <source>Copy as AWS CLI profile</source>
        <translation>AWS CLI 프로파일로 복사</translation>
    </message>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>새 창</translation>
    </message>
    <message>
        <source>Quit Nephoscope</source>
        <translation>Nephoscope 종료</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionBar</name>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionContext</name>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>The request failed</source>
        <translation>요청에 실패했습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionList</name>
    <message>
        <source>Recorded actions</source>
        <translation>기록된 작업</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionModel</name>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>차단됨</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Alert</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AnnotationPopover</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>마침</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AttributeEditor</name>
    <message>
        <source> - optional</source>
        <translation> - 선택 사항</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>키를 입력하세요.</translation>
    </message>
    <message>
        <source>This key is used more than once.</source>
        <translation>이 키가 두 번 이상 사용되었습니다.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>키 입력</translation>
    </message>
    <message>
        <source>Enter value</source>
        <translation>값 입력</translation>
    </message>
    <message>
        <source>Add new item</source>
        <translation>새 항목 추가</translation>
    </message>
    <message>
        <source>No items.</source>
        <translation>항목이 없습니다.</translation>
    </message>
    <message>
        <source>This item will be removed when you save.</source>
        <translation>저장하면 이 항목이 제거됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>You can add up to %n more item(s).</source>
        <translation>
            <numerusform>최대 %n개의 항목을 더 추가할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have reached the limit of %n item(s).</source>
        <translation>
            <numerusform>항목 한도인 %n개에 도달했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Board</name>
    <message>
        <source>Position %1 of %2</source>
        <translation>%2개 중 %1번째 위치</translation>
    </message>
    <message>
        <source>%1 columns wide, %2 rows high</source>
        <translation>너비 %1열, 높이 %2행</translation>
    </message>
    <message>
        <source>Add widgets</source>
        <translation>위젯 추가</translation>
    </message>
    <message>
        <source>Reset to default layout</source>
        <translation>기본 레이아웃으로 재설정</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 위젯을 제거했습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::BoardCard</name>
    <message>
        <source>Actions for %1</source>
        <translation>%1 작업</translation>
    </message>
    <message>
        <source>Make wider</source>
        <translation>넓게</translation>
    </message>
    <message>
        <source>Make narrower</source>
        <translation>좁게</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::BoardHandle</name>
    <message>
        <source>Move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>%1 크기 조정</translation>
    </message>
    <message>
        <source>Drag to move, or press Enter and use the arrow keys</source>
        <translation>끌어서 옮기거나 Enter 키를 누른 다음 화살표 키를 사용합니다</translation>
    </message>
    <message>
        <source>Drag to resize, or press Enter and use the arrow keys</source>
        <translation>끌어서 크기를 바꾸거나 Enter 키를 누른 다음 화살표 키를 사용합니다</translation>
    </message>
    <message>
        <source>Picked up. Arrow keys change it, Enter puts it down, Esc puts it back.</source>
        <translation>집어 들었습니다. 화살표 키로 바꾸고 Enter 키로 내려놓으며 Esc 키로 되돌립니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Breadcrumbs</name>
    <message>
        <source>Show the whole path</source>
        <translation>전체 경로 표시</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Calendar</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>이전 달</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>다음 달</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Chart</name>
    <message>
        <source>The data couldn&apos;t be loaded</source>
        <translation>데이터를 불러올 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>No data available</source>
        <translation>사용 가능한 데이터 없음</translation>
    </message>
    <message>
        <source>There is no data to show in this chart yet.</source>
        <translation>이 차트에 표시할 데이터가 아직 없습니다.</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>All series are hidden.</source>
        <translation>모든 계열이 숨겨져 있습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 표시</translation>
    </message>
    <message>
        <source>Loading data</source>
        <translation>데이터를 불러오는 중</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ChartTip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CliPreview</name>
    <message>
        <source>Code for this action</source>
        <translation>이 작업의 코드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CloudShellPanel</name>
    <message>
        <source>The shell was ended by signal %1.</source>
        <translation>셸이 신호 %1(으)로 종료되었습니다.</translation>
    </message>
    <message>
        <source>The shell ended with code %1.</source>
        <translation>셸이 코드 %1(으)로 종료되었습니다.</translation>
    </message>
    <message>
        <source>Press Enter to start a new one.</source>
        <translation>Enter 키를 누르면 새 셸을 시작합니다.</translation>
    </message>
    <message>
        <source>Close shell</source>
        <translation>셸 닫기</translation>
    </message>
    <message>
        <source>A command is still at work in &quot;%1&quot;. Closing the shell ends it.</source>
        <translation>&quot;%1&quot;에서 명령이 아직 실행 중입니다. 셸을 닫으면 명령도 종료됩니다.</translation>
    </message>
    <message>
        <source>Rename tab</source>
        <translation>탭 이름 변경</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>CloudShell terminal %1</source>
        <translation>CloudShell 터미널 %1</translation>
    </message>
    <message>
        <source>Ctrl+Tab leaves the terminal</source>
        <translation>Ctrl+Tab 키로 터미널에서 나갑니다</translation>
    </message>
    <message>
        <source>Upload files to the home folder</source>
        <translation>홈 폴더로 파일 업로드</translation>
    </message>
    <message>
        <source>Copied to the home folder</source>
        <translation>홈 폴더에 복사했습니다</translation>
    </message>
    <message>
        <source>Could not be copied</source>
        <translation>복사하지 못했습니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>새 탭</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>탭 닫기</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Upload files</source>
        <translation>파일 업로드</translation>
    </message>
    <message>
        <source>Open home folder</source>
        <translation>홈 폴더 열기</translation>
    </message>
    <message>
        <source>CloudShell</source>
        <translation>CloudShell</translation>
    </message>
    <message>
        <source>Shells</source>
        <translation>셸</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Shell menu</source>
        <translation>셸 메뉴</translation>
    </message>
    <message>
        <source>Open a new tab</source>
        <translation>새 탭 열기</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>The Region is now %1. New tabs use it; open shells keep theirs.</source>
        <translation>리전이 %1(으)로 변경되었습니다. 새 탭부터 적용되며, 열려 있는 셸은 기존 리전을 유지합니다.</translation>
    </message>
    <message>
        <source>Open a shell</source>
        <translation>셸 열기</translation>
    </message>
    <message>
        <source>No shell without the engine: %1</source>
        <translation>엔진이 없어 셸을 열 수 없습니다. %1</translation>
    </message>
    <message>
        <source>No shell is open.</source>
        <translation>열려 있는 셸이 없습니다.</translation>
    </message>
    <message>
        <source>Waiting for the engine…</source>
        <translation>엔진을 기다리는 중입니다…</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeEditor</name>
    <message numerus="yes">
        <source>%n error(s) in the text.</source>
        <translation>
            <numerusform>텍스트에 오류가 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ln %1, Col %2: %3</source>
        <translation>%1행, %2열: %3</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>오류: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>경고: %1</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>%1행, %2열</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>Do not wrap lines</source>
        <translation>줄 바꿈 안 함</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Format JSON</source>
        <translation>JSON 형식 지정</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>이전 일치 항목</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>다음 일치 항목</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Change the height of the editor</source>
        <translation>편집기 높이 변경</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>오류 및 경고</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>The text could not be loaded</source>
        <translation>텍스트를 로드할 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Tab indents. Press Esc and then Tab to leave the editor.</source>
        <translation>Tab 키를 누르면 들여쓰기가 됩니다. 편집기를 나가려면 Esc 키를 누른 다음 Tab 키를 누르세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeInput</name>
    <message>
        <source>Begin with an example</source>
        <translation>예제로 시작</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeLines</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeTabs</name>
    <message>
        <source>Language of the code</source>
        <translation>코드 언어</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CollectionPreferences</name>
    <message>
        <source>Move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>Press Up or Down to move the column.</source>
        <translation>위쪽 또는 아래쪽 화살표 키를 눌러 열을 이동합니다.</translation>
    </message>
    <message>
        <source>Page size</source>
        <translation>페이지 크기</translation>
    </message>
    <message>
        <source>All, scrolling</source>
        <translation>전체(스크롤)</translation>
    </message>
    <message>
        <source>%1 resources</source>
        <translation>리소스 %1개</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Striped rows</source>
        <translation>스트라이핑된 행</translation>
    </message>
    <message>
        <source>Compact mode</source>
        <translation>압축 모드</translation>
    </message>
    <message>
        <source>Keep first column in sight</source>
        <translation>첫 번째 열 고정</translation>
    </message>
    <message>
        <source>Shows the whole text over several lines.</source>
        <translation>전체 텍스트를 여러 줄로 표시합니다.</translation>
    </message>
    <message>
        <source>Shades every other row.</source>
        <translation>한 행씩 번갈아 음영을 넣습니다.</translation>
    </message>
    <message>
        <source>Shows more rows in less space.</source>
        <translation>더 좁은 공간에 더 많은 행을 표시합니다.</translation>
    </message>
    <message>
        <source>The check box and the first column stay while you scroll sideways.</source>
        <translation>가로로 스크롤해도 확인란과 첫 번째 열이 그대로 보입니다.</translation>
    </message>
    <message>
        <source>Column preferences</source>
        <translation>열 기본 설정</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and drag them into order.</source>
        <translation>표시할 열을 선택하고 끌어서 순서를 바꿉니다.</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>기본값으로 재설정</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>기본 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CommandPalette</name>
    <message>
        <source>Recently used</source>
        <translation>최근 사용</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Type a command, a page or a resource</source>
        <translation>명령, 페이지 또는 리소스 입력</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DateInput</name>
    <message>
        <source>Enter a day as YYYY/MM/DD.</source>
        <translation>날짜를 YYYY/MM/DD 형식으로 입력하세요.</translation>
    </message>
    <message>
        <source>The day must not be before %1.</source>
        <translation>날짜는 %1 이전일 수 없습니다.</translation>
    </message>
    <message>
        <source>The day must not be after %1.</source>
        <translation>날짜는 %1 이후일 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>날짜 선택</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DateRangePicker</name>
    <message>
        <source>Span of time</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Choose a span of time</source>
        <translation>기간 선택</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>지난 %n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hour(s)</source>
        <translation>
            <numerusform>지난 %n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n minute(s)</source>
        <translation>
            <numerusform>지난 %n분</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a start and an end.</source>
        <translation>시작과 종료를 입력하세요.</translation>
    </message>
    <message>
        <source>The start must not be after the end.</source>
        <translation>시작은 종료보다 늦을 수 없습니다.</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>상대</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>절대</translation>
    </message>
    <message>
        <source>Another span</source>
        <translation>사용자 지정 범위</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>End</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DateTimePicker</name>
    <message>
        <source>Enter both a day and a time.</source>
        <translation>날짜와 시간을 모두 입력하세요.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DeleteDialog</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>To confirm, type &quot;%1&quot; in the field.</source>
        <translation>확인하려면 필드에 &quot;%1&quot;을(를) 입력하세요.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n개 더 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>간단히 보기</translation>
    </message>
    <message>
        <source>It was not deleted</source>
        <translation>삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DeniedState</name>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Ask for a policy with this statement, then retry.</source>
        <translation>관리자에게 다음 문이 포함된 정책을 요청한 후 재시도하세요.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to see this</source>
        <translation>이 내용을 볼 권한이 없습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DetailsView</name>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Dialog</name>
    <message>
        <source>Confirm</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DrawerFrame</name>
    <message>
        <source>Close %1</source>
        <translation>%1 닫기</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>%1 크기 조정</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys, to resize</source>
        <translation>끌거나 화살표 키로 크기를 조정합니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FactsCard</name>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FavouritesBar</name>
    <message>
        <source>Favorites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>새 창에서 열기</translation>
    </message>
    <message>
        <source>Remove from the favorites</source>
        <translation>즐겨찾기에서 제거</translation>
    </message>
    <message>
        <source>Icons and text</source>
        <translation>아이콘과 텍스트</translation>
    </message>
    <message>
        <source>Icons only</source>
        <translation>아이콘만</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>텍스트만</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FileUpload</name>
    <message>
        <source>Choose files</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, %2에 수정됨</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>파일이 더 이상 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Show fewer files</source>
        <translation>파일 간단히 보기</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more file(s)</source>
        <translation>
            <numerusform>파일 %n개 더 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>또는 여기에 파일을 끌어 놓으세요</translation>
    </message>
    <message>
        <source>or drop a file here</source>
        <translation>또는 여기에 파일을 끌어 놓으세요</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FindBar</name>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>Find in this shell</source>
        <translation>이 셸에서 찾기</translation>
    </message>
    <message>
        <source>Older match</source>
        <translation>이전 일치 항목</translation>
    </message>
    <message>
        <source>Newer match</source>
        <translation>다음 일치 항목</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>찾기 닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FlashItem</name>
    <message>
        <source>Dismiss notification</source>
        <translation>알림 닫기</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FlashSummary</name>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Notifications: %1 errors, %2 warnings, %3 successes, %4 infos, %5 in progress</source>
        <translation>알림: 오류 %1개, 경고 %2개, 성공 %3개, 정보 %4개, 진행 중 %5개</translation>
    </message>
    <message>
        <source>Show the newest only</source>
        <translation>최신 알림만 보기</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FormField</name>
    <message>
        <source> - optional</source>
        <translation> - 선택 사항</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Info about %1</source>
        <translation>%1 정보</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FormInputs</name>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FormView</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Additional settings</source>
        <translation>추가 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Format</name>
    <message>
        <source>%1/s</source>
        <translation>%1/초</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1밀리초</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date in a chart, QDate format</comment>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date on a chart&apos;s axis, QDate format</comment>
        <translation>M월 d일</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HelpPanel</name>
    <message>
        <source>Back to the previous topic</source>
        <translation>이전 항목으로 돌아가기</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>&lt;p&gt;Choose &lt;b&gt;Info&lt;/b&gt; beside a heading or a field to read about it here.&lt;/p&gt;</source>
        <translation>&lt;p&gt;제목이나 입력란 옆의 &lt;b&gt;정보&lt;/b&gt;를 선택하면 여기에 설명이 표시됩니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Help panel</source>
        <translation>도움말 창</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>자세히 알아보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HeroBanner</name>
    <message>
        <source>Your own cloud, on this computer</source>
        <translation>내 컴퓨터 안의 나만의 클라우드</translation>
    </message>
    <message>
        <source>Learn and build with the AWS APIs: no account, no bill, no network. Everything you see here, SDKs and the AWS CLI see too.</source>
        <translation>계정도, 요금도, 네트워크도 없이 AWS API로 배우고 만들어 보세요. 여기에 보이는 모든 것은 SDK와 AWS CLI에서도 그대로 보입니다.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Account and Region</source>
        <translation>계정 및 리전</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>엔드포인트 복사</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HomePage</name>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Transfers now</source>
        <translation>현재 전송</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open transfers</source>
        <translation>전송 열기</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>빠른 시작</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>경보 없음</translation>
    </message>
    <message>
        <source>No service of this build raises alarms yet.</source>
        <translation>이 빌드에는 아직 경보를 내는 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>Recently visited</source>
        <translation>최근 방문</translation>
    </message>
    <message>
        <source>The services opened last</source>
        <translation>마지막으로 연 서비스</translation>
    </message>
    <message>
        <source>All services of this build</source>
        <translation>이 빌드의 모든 서비스</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Services and pages with a star</source>
        <translation>별표한 서비스와 페이지</translation>
    </message>
    <message>
        <source>Resources by service</source>
        <translation>서비스별 리소스</translation>
    </message>
    <message>
        <source>How many of each there are</source>
        <translation>종류별 개수</translation>
    </message>
    <message>
        <source>What is moving, and how fast</source>
        <translation>전송 중인 항목과 속도</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>스토리지 사용량</translation>
    </message>
    <message>
        <source>Size of the data folder and room on the disk</source>
        <translation>데이터 폴더 크기와 디스크 여유 공간</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>해 볼 만한 작업</translation>
    </message>
    <message>
        <source>First steps, with marks for those done</source>
        <translation>첫 단계와 완료 표시</translation>
    </message>
    <message>
        <source>Keys and lines for SDKs and the AWS CLI</source>
        <translation>SDK와 AWS CLI용 키와 명령줄</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>Alarms and their states</source>
        <translation>경보와 상태</translation>
    </message>
    <message>
        <source>Reset the home page&apos;s layout</source>
        <translation>홈 페이지 레이아웃 초기화</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HotspotMark</name>
    <message>
        <source>Step %1 of the tutorial</source>
        <translation>자습서 %1단계</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::InfoLink</name>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Info: %1</source>
        <translation>정보: %1</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::JsonCheck</name>
    <message>
        <source>Nothing may follow the end of the document.</source>
        <translation>문서의 끝 뒤에는 아무것도 올 수 없습니다.</translation>
    </message>
    <message>
        <source>The document is nested too deeply.</source>
        <translation>문서의 중첩이 너무 깊습니다.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>값이 누락되었습니다.</translation>
    </message>
    <message>
        <source>Use double quotes for strings.</source>
        <translation>문자열에는 큰따옴표를 사용하세요.</translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation>JSON에는 주석을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>A value was expected here, not &quot;%1&quot;.</source>
        <translation>여기에는 &quot;%1&quot;이(가) 아니라 값이 있어야 합니다.</translation>
    </message>
    <message>
        <source>Remove the comma before the closing brace.</source>
        <translation>닫는 중괄호 앞의 쉼표를 제거하세요.</translation>
    </message>
    <message>
        <source>A key in double quotes was expected here.</source>
        <translation>여기에 큰따옴표로 묶은 키가 있어야 합니다.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is there twice; only the last one counts.</source>
        <translation>키 &quot;%1&quot;이(가) 두 번 있습니다. 마지막 값만 적용됩니다.</translation>
    </message>
    <message>
        <source>A colon was expected after the key.</source>
        <translation>키 뒤에 콜론이 있어야 합니다.</translation>
    </message>
    <message>
        <source>The closing brace } is missing.</source>
        <translation>닫는 중괄호 }가 누락되었습니다.</translation>
    </message>
    <message>
        <source>A comma or a closing brace was expected here.</source>
        <translation>여기에 쉼표나 닫는 중괄호가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Remove the comma before the closing bracket.</source>
        <translation>닫는 대괄호 앞의 쉼표를 제거하세요.</translation>
    </message>
    <message>
        <source>The closing bracket ] is missing.</source>
        <translation>닫는 대괄호 ]가 누락되었습니다.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket was expected here.</source>
        <translation>여기에 쉼표나 닫는 대괄호가 있어야 합니다.</translation>
    </message>
    <message>
        <source>The string has no closing quote.</source>
        <translation>문자열에 닫는 따옴표가 없습니다.</translation>
    </message>
    <message>
        <source>Write control characters as escapes.</source>
        <translation>제어 문자는 이스케이프로 작성하세요.</translation>
    </message>
    <message>
        <source>Four hexadecimal digits were expected after this escape.</source>
        <translation>이 이스케이프 뒤에는 16진수 네 자리가 있어야 합니다.</translation>
    </message>
    <message>
        <source>This escape is not known.</source>
        <translation>알 수 없는 이스케이프입니다.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>숫자가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::KeyNames</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Shift + Tab</source>
        <translation>Shift + Tab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스바</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>백스페이스</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴 키</translation>
    </message>
    <message>
        <source>Hangul/English</source>
        <translation>한/영</translation>
    </message>
    <message>
        <source>Hanja</source>
        <translation>한자</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::LegendItem</name>
    <message>
        <source>Shown. Press Space to hide.</source>
        <translation>표시됨. 스페이스 키를 누르면 숨깁니다.</translation>
    </message>
    <message>
        <source>Hidden. Press Space to show.</source>
        <translation>숨겨짐. 스페이스 키를 누르면 표시합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ListFilter</name>
    <message>
        <source>A number or a size, such as 10 MB</source>
        <translation>숫자 또는 크기(예: 10 MB)</translation>
    </message>
    <message>
        <source>A day, such as 2026-11-25, or a time, such as 2026-11-25T14:30</source>
        <translation>날짜(예: 2026-11-25) 또는 시각(예: 2026-11-25T14:30)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::LocationDialog</name>
    <message>
        <source>Choose a place in S3</source>
        <translation>S3 위치 선택</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>목록을 로드할 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>%1 (current version)</source>
        <translation>%1(현재 버전)</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>Nothing fits what you typed.</source>
        <translation>입력한 내용과 일치하는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>No buckets</source>
        <translation>버킷 없음</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>객체 없음</translation>
    </message>
    <message>
        <source>There is nothing to choose here.</source>
        <translation>선택할 수 있는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Find buckets by name</source>
        <translation>이름으로 버킷 찾기</translation>
    </message>
    <message>
        <source>Find objects by prefix</source>
        <translation>접두사로 객체 찾기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Version ID</source>
        <translation>버전 ID</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Not everything is shown. Type a longer prefix.</source>
        <translation>일부만 표시됩니다. 더 긴 접두사를 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::LocationPicker</name>
    <message>
        <source>The path must begin with s3://.</source>
        <translation>경로는 s3://로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>The bucket name must have 3 to 63 lowercase letters, numbers, periods and hyphens.</source>
        <translation>버킷 이름은 소문자, 숫자, 마침표, 하이픈으로 3~63자여야 합니다.</translation>
    </message>
    <message>
        <source>Enter the path of an object.</source>
        <translation>객체의 경로를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a bucket or a prefix that ends in /.</source>
        <translation>버킷 또는 /로 끝나는 접두사를 입력하세요.</translation>
    </message>
    <message>
        <source>S3 URI</source>
        <translation>S3 URI</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Browse S3</source>
        <translation>S3 둘러보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::MainWindow</name>
    <message>
        <source>The port asked for is taken by another program</source>
        <translation>요청한 포트를 다른 프로그램이 사용 중입니다</translation>
    </message>
    <message>
        <source>The engine listens on http://127.0.0.1:%1 instead.</source>
        <translation>대신 http://127.0.0.1:%1에서 수신합니다.</translation>
    </message>
    <message>
        <source>The engine could not start</source>
        <translation>엔진을 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>Side navigation</source>
        <translation>측면 탐색</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Breadcrumbs</source>
        <translation>탐색 경로</translation>
    </message>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Search services, pages and resources</source>
        <translation>서비스, 페이지, 리소스 검색</translation>
    </message>
    <message>
        <source>Filter the list on this page</source>
        <translation>이 페이지의 목록 필터링</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Services menu</source>
        <translation>서비스 메뉴</translation>
    </message>
    <message>
        <source>Choose a Region</source>
        <translation>리전 선택</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>창의 다음 영역</translation>
    </message>
    <message>
        <source>Previous area of the window</source>
        <translation>창의 이전 영역</translation>
    </message>
    <message>
        <source>Remove this page from the favorites</source>
        <translation>이 페이지를 즐겨찾기에서 제거</translation>
    </message>
    <message>
        <source>Add this page to the favorites</source>
        <translation>이 페이지를 즐겨찾기에 추가</translation>
    </message>
    <message>
        <source>Window and help</source>
        <translation>창과 도움말</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>이 페이지 도움말</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Copy facts for a problem report</source>
        <translation>문제 보고용 정보 복사</translation>
    </message>
    <message>
        <source>Facts copied</source>
        <translation>정보를 복사했습니다</translation>
    </message>
    <message>
        <source>Version, system and page are in the clipboard. No key and no content is among them.</source>
        <translation>버전, 시스템, 페이지 정보가 클립보드에 있습니다. 키나 콘텐츠는 포함되지 않습니다.</translation>
    </message>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>새 창</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Quit Nephoscope</source>
        <translation>Nephoscope 종료</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 닫기</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>Copy environment variables</source>
        <translation>환경 변수 복사</translation>
    </message>
    <message>
        <source>Copy AWS CLI profile</source>
        <translation>AWS CLI 프로파일 복사</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show or hide the side navigation</source>
        <translation>측면 탐색 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>Make everything bigger</source>
        <translation>전체 크게</translation>
    </message>
    <message>
        <source>Make everything smaller</source>
        <translation>전체 작게</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>기본 크기</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>테마: 시스템과 동일</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>테마: 라이트</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>테마: 다크</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>테마: 고대비</translation>
    </message>
    <message>
        <source>Density: comfortable</source>
        <translation>밀도: 여유롭게</translation>
    </message>
    <message>
        <source>Density: compact</source>
        <translation>밀도: 압축</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>The console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>&lt;p&gt;This window shows a cloud that lives on this computer. SDKs and the AWS CLI reach it at the endpoint in the top bar.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Find things&lt;/b&gt; with the search (&lt;code&gt;Alt+S&lt;/code&gt;) or the command palette (&lt;code&gt;Ctrl+K&lt;/code&gt;): services, pages, resources and everything that can be done.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Keys.&lt;/b&gt; &lt;code&gt;?&lt;/code&gt; shows all shortcuts, &lt;code&gt;/&lt;/code&gt; goes to the filter of a list, &lt;code&gt;F6&lt;/code&gt; walks through the areas of the window.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Windows.&lt;/b&gt; &lt;code&gt;Ctrl+N&lt;/code&gt; opens another window on the same cloud: watch transfers in one while you work in the other.&lt;/p&gt;</source>
        <translation>&lt;p&gt;이 창은 이 컴퓨터 안에 있는 클라우드를 보여 줍니다. SDK와 AWS CLI는 상단 표시줄의 엔드포인트로 접속합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;찾기.&lt;/b&gt; 검색(&lt;code&gt;Alt+S&lt;/code&gt;)이나 명령 팔레트(&lt;code&gt;Ctrl+K&lt;/code&gt;)로 서비스, 페이지, 리소스와 할 수 있는 모든 작업을 찾습니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;키.&lt;/b&gt; &lt;code&gt;?&lt;/code&gt;는 모든 단축키를 보여 주고, &lt;code&gt;/&lt;/code&gt;는 목록의 필터로, &lt;code&gt;F6&lt;/code&gt;은 창의 다음 영역으로 이동합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;창.&lt;/b&gt; &lt;code&gt;Ctrl+N&lt;/code&gt;은 같은 클라우드에 새 창을 엽니다. 한 창에서 작업하면서 다른 창에서 전송을 지켜볼 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>작동 중</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Multiselect</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose options</source>
        <translation>옵션 선택</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NetworkPath</name>
    <message>
        <source>%1 ms</source>
        <translation>%1밀리초</translation>
    </message>
    <message>
        <source>Network path</source>
        <translation>네트워크 경로</translation>
    </message>
    <message>
        <source>Uploads and downloads, the console&apos;s and those of the AWS CLI and SDKs, take as long as from the city you choose: one connection carries its window once per round trip, all together what your line carries. Off, everything runs at the full speed of this computer.</source>
        <translation>콘솔은 물론 AWS CLI와 SDK의 업로드와 다운로드까지, 선택한 도시에서 보내는 만큼 시간이 걸립니다. 연결 하나는 왕복할 때마다 윈도 하나를 나르고, 모든 연결을 합쳐 회선이 나르는 만큼 나릅니다. 끄면 모든 것이 이 컴퓨터의 최고 속도로 동작합니다.</translation>
    </message>
    <message>
        <source>Send bytes over this path</source>
        <translation>이 경로로 바이트 보내기</translation>
    </message>
    <message>
        <source>City</source>
        <translation>도시</translation>
    </message>
    <message>
        <source>Upload bandwidth</source>
        <translation>업로드 대역폭</translation>
    </message>
    <message>
        <source>Download bandwidth</source>
        <translation>다운로드 대역폭</translation>
    </message>
    <message>
        <source>Window of a connection</source>
        <translation>연결의 윈도</translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation>최고 속도</translation>
    </message>
    <message>
        <source>Round trip to %1</source>
        <translation>%1까지 왕복 시간</translation>
    </message>
    <message>
        <source>Upload over one connection</source>
        <translation>연결 1개로 업로드</translation>
    </message>
    <message numerus="yes">
        <source>Upload over %n connections</source>
        <translation>
            <numerusform>연결 %n개로 업로드</numerusform>
        </translation>
    </message>
    <message>
        <source>Round trip to the edge location %1</source>
        <translation>엣지 로케이션 %1까지 왕복 시간</translation>
    </message>
    <message>
        <source>One connection through the edge</source>
        <translation>엣지를 거치는 연결 1개</translation>
    </message>
    <message numerus="yes">
        <source>%n connections through the edge</source>
        <translation>
            <numerusform>엣지를 거치는 연결 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation>Mbit/초</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NotFoundPage</name>
    <message>
        <source>Page not found</source>
        <translation>페이지를 찾을 수 없음</translation>
    </message>
    <message>
        <source>There is no page with the address &quot;%1&quot;. It may have been deleted, or its service is not part of this build.</source>
        <translation>주소가 &quot;%1&quot;인 페이지가 없습니다. 삭제되었거나 이 빌드에 포함되지 않은 서비스일 수 있습니다.</translation>
    </message>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NotificationCenter</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>아직 알림이 없습니다.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 알림</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NumberInput</name>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>%1에서 %2 사이의 정수를 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Pagination</name>
    <message>
        <source>Page %1, current page</source>
        <translation>%1페이지, 현재 페이지</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1페이지</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>이전 페이지</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 페이지</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PickList</name>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PlacesWidget</name>
    <message>
        <source>Uploads and downloads part by part, with pause and resume</source>
        <translation>파트별 업로드와 다운로드, 일시 중지와 재개</translation>
    </message>
    <message>
        <source>Services you open appear here.</source>
        <translation>연 서비스가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>No favorites yet. The stars in the services menu and in the search put services and pages here.</source>
        <translation>아직 즐겨찾기가 없습니다. 서비스 메뉴와 검색의 별표로 서비스와 페이지를 추가합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Popover</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PortBadge</name>
    <message>
        <source>Endpoint copied</source>
        <translation>엔드포인트가 복사됨</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>시작 중…</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>실행 중이 아님</translation>
    </message>
    <message>
        <source>Endpoint %1, copy</source>
        <translation>엔드포인트 %1, 복사</translation>
    </message>
    <message>
        <source>Port %1 was taken by another program, so the engine listens on %2. Click to copy the endpoint.</source>
        <translation>다른 프로그램이 포트 %1을(를) 사용 중이어서 엔진이 %2에서 수신합니다. 클릭하면 엔드포인트가 복사됩니다.</translation>
    </message>
    <message>
        <source>SDKs and the AWS CLI reach this cloud here. Click to copy the endpoint.</source>
        <translation>SDK와 AWS CLI는 이 주소로 이 클라우드에 연결합니다. 클릭하면 엔드포인트가 복사됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Projection</name>
    <message>
        <source>Projection</source>
        <translation>프로젝션</translation>
    </message>
    <message>
        <source>Leave projection</source>
        <translation>프로젝션 끝내기</translation>
    </message>
    <message>
        <source>Start projection</source>
        <translation>프로젝션 시작</translation>
    </message>
    <message>
        <source>Pointer spotlight</source>
        <translation>포인터 스포트라이트</translation>
    </message>
    <message>
        <source>Show keystrokes</source>
        <translation>누른 키 표시</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Mask secrets and account numbers</source>
        <translation>비밀 값과 계정 번호 가리기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Projection settings</source>
        <translation>프로젝션 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ProjectionBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>프로젝션</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Pointer spotlight</source>
        <translation>포인터 스포트라이트</translation>
    </message>
    <message>
        <source>Show keystrokes</source>
        <translation>누른 키 표시</translation>
    </message>
    <message>
        <source>Mask secrets and account numbers</source>
        <translation>비밀 값과 계정 번호 가리기</translation>
    </message>
    <message>
        <source>Blank screen (B or W)</source>
        <translation>빈 화면 (B 또는 W)</translation>
    </message>
    <message>
        <source>Leave projection (Esc)</source>
        <translation>프로젝션 끝내기 (Esc)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PropertyFilter</name>
    <message>
        <source>Remove filter %1</source>
        <translation>%1 필터 제거</translation>
    </message>
    <message>
        <source>Edit filter</source>
        <translation>필터 편집</translation>
    </message>
    <message>
        <source>All properties</source>
        <translation>모든 속성</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>연산자</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Equals</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>Does not equal</source>
        <translation>같지 않음</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>포함</translation>
    </message>
    <message>
        <source>Does not contain</source>
        <translation>포함 안 함</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>다음으로 시작</translation>
    </message>
    <message>
        <source>Does not start with</source>
        <translation>다음으로 시작하지 않음</translation>
    </message>
    <message>
        <source>Less than</source>
        <translation>보다 작음</translation>
    </message>
    <message>
        <source>Less than or equal</source>
        <translation>작거나 같음</translation>
    </message>
    <message>
        <source>Greater than</source>
        <translation>보다 큼</translation>
    </message>
    <message>
        <source>Greater than or equal</source>
        <translation>크거나 같음</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(비어 있음)</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>연산자</translation>
    </message>
    <message>
        <source>Use: &quot;%1&quot;</source>
        <translation>사용: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>%1 값</translation>
    </message>
    <message>
        <source>Loading values</source>
        <translation>값을 로드하는 중</translation>
    </message>
    <message>
        <source>or</source>
        <translation>또는</translation>
    </message>
    <message>
        <source>and</source>
        <translation>및</translation>
    </message>
    <message>
        <source>Rows that fit every filter</source>
        <translation>모든 필터와 일치하는 행</translation>
    </message>
    <message>
        <source>Rows that fit at least one filter</source>
        <translation>하나 이상의 필터와 일치하는 행</translation>
    </message>
    <message>
        <source>Clear input</source>
        <translation>입력 지우기</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>제안</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RecordButton</name>
    <message>
        <source>Recording</source>
        <translation>기록 중</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>기록 시작</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RecordedAction</name>
    <message>
        <source>Create %1</source>
        <translation>%1 생성</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 삭제</translation>
    </message>
    <message>
        <source>Put %1</source>
        <translation>%1 설정</translation>
    </message>
    <message>
        <source>Get %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 확인</translation>
    </message>
    <message>
        <source>List %1</source>
        <translation>%1 목록 조회</translation>
    </message>
    <message>
        <source>Describe %1</source>
        <translation>%1 조회</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>%1 업데이트</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>CORS of the bucket</source>
        <translation>버킷 CORS</translation>
    </message>
    <message>
        <source>tags of the bucket</source>
        <translation>버킷 태그</translation>
    </message>
    <message>
        <source>versioning of the bucket</source>
        <translation>버킷 버전 관리</translation>
    </message>
    <message>
        <source>bucket policy</source>
        <translation>버킷 정책</translation>
    </message>
    <message>
        <source>Upload folder</source>
        <translation>폴더 업로드</translation>
    </message>
    <message>
        <source>Upload file</source>
        <translation>파일 업로드</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>폴더 다운로드</translation>
    </message>
    <message>
        <source>Download file</source>
        <translation>파일 다운로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RecorderPanel</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>작업 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>아직 기록된 작업이 없습니다</translation>
    </message>
    <message>
        <source>Recording is off</source>
        <translation>기록이 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Create a bucket or upload a file: the AWS CLI command, the Python and the JavaScript call appear here.</source>
        <translation>버킷을 생성하거나 파일을 업로드해 보십시오. AWS CLI 명령과 Python, JavaScript 호출이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Start recording, then work in the console: each action becomes code that you can copy or run.</source>
        <translation>기록을 시작한 다음 콘솔에서 작업하십시오. 각 작업이 복사하거나 실행할 수 있는 코드가 됩니다.</translation>
    </message>
    <message>
        <source>Export script</source>
        <translation>스크립트 내보내기</translation>
    </message>
    <message>
        <source>Script saved</source>
        <translation>스크립트를 저장했습니다</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>저장하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>레코더</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>목록 지우기</translation>
    </message>
    <message>
        <source>Show read calls</source>
        <translation>읽기 호출 표시</translation>
    </message>
    <message>
        <source>Also list what only looks: lists, details</source>
        <translation>목록 조회, 세부 정보 조회처럼 읽기만 하는 호출도 표시합니다</translation>
    </message>
    <message>
        <source>Block changes</source>
        <translation>변경 차단</translation>
    </message>
    <message>
        <source>Refuse what would change something, and still show its code</source>
        <translation>변경하는 요청을 거부하고 코드만 표시합니다</translation>
    </message>
    <message>
        <source>Changes are blocked</source>
        <translation>변경이 차단되었습니다</translation>
    </message>
    <message>
        <source>What you do is shown as code but not carried out.</source>
        <translation>작업은 코드로만 표시되고 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>Bash script (.sh)</source>
        <translation>Bash 스크립트(.sh)</translation>
    </message>
    <message>
        <source>AWS CLI</source>
        <translation>AWS CLI</translation>
    </message>
    <message>
        <source>Python script (.py)</source>
        <translation>Python 스크립트(.py)</translation>
    </message>
    <message>
        <source>boto3</source>
        <translation>boto3</translation>
    </message>
    <message>
        <source>JavaScript module (.mjs)</source>
        <translation>JavaScript 모듈(.mjs)</translation>
    </message>
    <message>
        <source>AWS SDK for JavaScript v3</source>
        <translation>JavaScript용 AWS SDK v3</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RegionPicker</name>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Find a Region by name or code</source>
        <translation>이름 또는 코드로 리전 찾기</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>This service has no Regions. The choice counts for the others.</source>
        <translation>이 서비스에는 리전이 없습니다. 선택한 리전은 다른 서비스에 적용됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Regions</name>
    <message>
        <source>US East (N. Virginia)</source>
        <translation>미국 동부(버지니아 북부)</translation>
    </message>
    <message>
        <source>US East (Ohio)</source>
        <translation>미국 동부(오하이오)</translation>
    </message>
    <message>
        <source>US West (N. California)</source>
        <translation>미국 서부(캘리포니아 북부)</translation>
    </message>
    <message>
        <source>US West (Oregon)</source>
        <translation>미국 서부(오레곤)</translation>
    </message>
    <message>
        <source>Asia Pacific (Hong Kong)</source>
        <translation>아시아 태평양(홍콩)</translation>
    </message>
    <message>
        <source>Asia Pacific (Tokyo)</source>
        <translation>아시아 태평양(도쿄)</translation>
    </message>
    <message>
        <source>Asia Pacific (Seoul)</source>
        <translation>아시아 태평양(서울)</translation>
    </message>
    <message>
        <source>Asia Pacific (Osaka)</source>
        <translation>아시아 태평양(오사카)</translation>
    </message>
    <message>
        <source>Asia Pacific (Mumbai)</source>
        <translation>아시아 태평양(뭄바이)</translation>
    </message>
    <message>
        <source>Asia Pacific (Singapore)</source>
        <translation>아시아 태평양(싱가포르)</translation>
    </message>
    <message>
        <source>Asia Pacific (Sydney)</source>
        <translation>아시아 태평양(시드니)</translation>
    </message>
    <message>
        <source>Asia Pacific (Jakarta)</source>
        <translation>아시아 태평양(자카르타)</translation>
    </message>
    <message>
        <source>Canada (Central)</source>
        <translation>캐나다(중부)</translation>
    </message>
    <message>
        <source>Europe (Frankfurt)</source>
        <translation>유럽(프랑크푸르트)</translation>
    </message>
    <message>
        <source>Europe (Stockholm)</source>
        <translation>유럽(스톡홀름)</translation>
    </message>
    <message>
        <source>Europe (Spain)</source>
        <translation>유럽(스페인)</translation>
    </message>
    <message>
        <source>Europe (Ireland)</source>
        <translation>유럽(아일랜드)</translation>
    </message>
    <message>
        <source>Europe (London)</source>
        <translation>유럽(런던)</translation>
    </message>
    <message>
        <source>Europe (Paris)</source>
        <translation>유럽(파리)</translation>
    </message>
    <message>
        <source>South America (São Paulo)</source>
        <translation>남아메리카(상파울루)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Removing</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>삭제됨: %1</translation>
    </message>
    <message>
        <source>Deleted: %1. %2</source>
        <translation>삭제됨: %1. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1을(를) 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Delete these %1 resources?</source>
        <translation>다음 리소스 %1개를 삭제하시겠습니까?</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ResourceTable</name>
    <message>
        <source>%1 loaded; more follow.</source>
        <translation>%1개 로드됨, 항목이 더 있습니다.</translation>
    </message>
    <message>
        <source>This list could not be loaded</source>
        <translation>목록을 불러올 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>We can&apos;t find a match.</source>
        <translation>일치하는 항목을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>더 불러오기</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>기본 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ResourceView</name>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ResourcesWidget</name>
    <message>
        <source>No service of this build counts its resources.</source>
        <translation>이 빌드에는 리소스를 세는 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>목록을 읽을 수 없습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SearchBox</name>
    <message>
        <source>Search  [Alt+S]</source>
        <translation>검색  [Alt+S]</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Search services, pages and resources</source>
        <translation>서비스, 페이지, 리소스 검색</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SelectFilter</name>
    <message>
        <source>%1: %2</source>
        <comment>label of a drop-down filter and its choice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: Any</source>
        <translation>%1: 전체</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SelectionPanel</name>
    <message>
        <source>View details in split panel</source>
        <translation>분할 패널에서 세부 정보 보기</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>선택된 항목 없음</translation>
    </message>
    <message>
        <source>Select a row of the list to see its details here.</source>
        <translation>목록에서 행을 선택하면 세부 정보가 여기에 표시됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n different value(s)</source>
        <translation>
            <numerusform>서로 다른 값 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>View details</source>
        <translation>세부 정보 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ServicesPanel</name>
    <message>
        <source>Recently visited</source>
        <translation>최근 방문</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>모든 서비스</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Order of the services</source>
        <translation>서비스 순서</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>범주별</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>이름순</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingCard</name>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>%1을(를) 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingPage</name>
    <message>
        <source>Edit %1</source>
        <translation>%1 편집</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The changes were not saved</source>
        <translation>변경 사항을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Successfully edited %1</source>
        <translation>%1을(를) 편집했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingsControls</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Visual mode</source>
        <translation>시각적 모드</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>밀도</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>모션</translation>
    </message>
    <message>
        <source>Default Region</source>
        <translation>기본 리전</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>라이트</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>다크</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>여유롭게</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>압축</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>마지막으로 사용한 리전</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>&lt;p&gt;Everything here takes effect at once, in all windows, and is kept in the data folder.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Visual mode.&lt;/b&gt; System follows the desktop. High contrast is white and yellow on black, for projectors and for people who need it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Size&lt;/b&gt; changes everything at once. &lt;code&gt;Ctrl++&lt;/code&gt;, &lt;code&gt;Ctrl+-&lt;/code&gt; and &lt;code&gt;Ctrl+0&lt;/code&gt; do the same.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Default Region&lt;/b&gt; is the Region each start begins with.&lt;/p&gt;</source>
        <translation>&lt;p&gt;모든 설정은 모든 창에 바로 적용되며 데이터 폴더에 저장됩니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;시각적 모드.&lt;/b&gt; 시스템은 데스크톱 설정을 따릅니다. 고대비는 검은 바탕에 흰색과 노란색을 쓰며, 프로젝터와 고대비가 필요한 사용자를 위한 것입니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;크기&lt;/b&gt;는 전체 크기를 한 번에 바꿉니다. &lt;code&gt;Ctrl++&lt;/code&gt;, &lt;code&gt;Ctrl+-&lt;/code&gt;, &lt;code&gt;Ctrl+0&lt;/code&gt;도 같은 일을 합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;기본 리전&lt;/b&gt;은 시작할 때마다 선택되는 리전입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>화면 및 언어</translation>
    </message>
    <message>
        <source>Favorites bar</source>
        <translation>즐겨찾기 표시줄</translation>
    </message>
    <message>
        <source>Stars in the services menu and in the search put services and pages into the bar below the top bar.</source>
        <translation>서비스 메뉴와 검색의 별표를 누르면 서비스와 페이지가 상단 표시줄 아래에 추가됩니다.</translation>
    </message>
    <message>
        <source>Icons and text</source>
        <translation>아이콘과 텍스트</translation>
    </message>
    <message>
        <source>Icons only</source>
        <translation>아이콘만</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>텍스트만</translation>
    </message>
    <message>
        <source>This cloud</source>
        <translation>이 클라우드</translation>
    </message>
    <message>
        <source>What a call has stored survives a crash of the program. After a power failure the last seconds may be missing, as the operating system decides when files reach the disk. Nothing is ever sent over the network.</source>
        <translation>호출이 저장한 내용은 프로그램이 비정상 종료되어도 남습니다. 파일이 디스크에 기록되는 시점은 운영 체제가 정하므로 정전 후에는 마지막 몇 초가 없을 수 있습니다. 네트워크로 전송되는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>계정 ID</translation>
    </message>
    <message>
        <source>Region now</source>
        <translation>현재 리전</translation>
    </message>
    <message>
        <source>Durability</source>
        <translation>내구성</translation>
    </message>
    <message>
        <source>Safe against a crash of the program</source>
        <translation>프로그램 비정상 종료에 안전</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>See all settings</source>
        <translation>모든 설정 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ShellSetup</name>
    <message>
        <source>The command aws is ready for this cloud. Try: aws s3 ls</source>
        <translation>이 클라우드에서 aws 명령을 바로 사용할 수 있습니다. 예: aws s3 ls</translation>
    </message>
    <message>
        <source>The AWS CLI is not installed on this computer. Install it with: pip install awscli</source>
        <translation>이 컴퓨터에 AWS CLI가 설치되어 있지 않습니다. 설치: pip install awscli</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ShortcutSheet</name>
    <message>
        <source>Lists and panels</source>
        <translation>목록과 패널</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>새 창에서 열기</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Close a panel or a dialog</source>
        <translation>패널 또는 대화 상자 닫기</translation>
    </message>
    <message>
        <source>Move a favorite</source>
        <translation>즐겨찾기 이동</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SideNavigation</name>
    <message>
        <source>Amazon S3</source>
        <translation>Amazon S3</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>General purpose buckets</source>
        <translation>범용 버킷</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
    <message>
        <source>Current page</source>
        <translation>현재 페이지</translation>
    </message>
    <message>
        <source>Close side navigation</source>
        <translation>측면 탐색 닫기</translation>
    </message>
    <message>
        <source>Buckets, objects and uploads in parts</source>
        <translation>버킷, 객체, 멀티파트 업로드</translation>
    </message>
    <message>
        <source>CloudShell</source>
        <translation>CloudShell</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Console-to-Code</source>
        <translation>Console-to-Code</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Speed comparison</source>
        <translation>속도 비교</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SizeInput</name>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Sparkline</name>
    <message>
        <source>No data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>From %1 to %2, now %3</source>
        <translation>최소 %1, 최대 %2, 현재 %3</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SplitPanel</name>
    <message>
        <source>Close panel</source>
        <translation>패널 닫기</translation>
    </message>
    <message>
        <source>Open panel</source>
        <translation>패널 열기</translation>
    </message>
    <message>
        <source>Move panel to the bottom</source>
        <translation>패널을 하단으로 이동</translation>
    </message>
    <message>
        <source>Move panel to the side</source>
        <translation>패널을 측면으로 이동</translation>
    </message>
    <message>
        <source>Panel edge</source>
        <translation>패널 가장자리</translation>
    </message>
    <message>
        <source>Arrow keys change the size of the panel.</source>
        <translation>화살표 키로 패널 크기를 바꿉니다.</translation>
    </message>
    <message>
        <source>Details panel</source>
        <translation>세부 정보 패널</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::StartWidget</name>
    <message>
        <source>Paste this into a terminal or a program. The keys are valid for this computer only.</source>
        <translation>터미널이나 프로그램에 붙여 넣으세요. 이 키는 이 컴퓨터에서만 유효합니다.</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>AWS CLI profile</source>
        <translation>AWS CLI 프로파일</translation>
    </message>
    <message>
        <source>AWS CLI</source>
        <translation>AWS CLI</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>빠른 시작</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>엔진을 시작하는 중…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::StartingPage</name>
    <message>
        <source>Starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>엔진을 시작하는 중…</translation>
    </message>
    <message>
        <source>The engine could not start</source>
        <translation>엔진을 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::StorageWidget</name>
    <message>
        <source>Part of the disk that is in use</source>
        <translation>사용 중인 디스크 비율</translation>
    </message>
    <message>
        <source>Looking into the data folder…</source>
        <translation>데이터 폴더를 확인하는 중…</translation>
    </message>
    <message>
        <source>In the data folder. The disk has %1 of %2 free.</source>
        <translation>데이터 폴더 크기입니다. 디스크 %2 중 %1가 비어 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>열 제목</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <translation>%1, 오름차순 정렬됨</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1, 내림차순 정렬됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TableModel</name>
    <message>
        <source>Select %1</source>
        <translation>%1 선택</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>비어 있음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Tabs</name>
    <message>
        <source>Tabs</source>
        <translation>탭</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TagEditor</name>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>키 입력</translation>
    </message>
    <message>
        <source>Enter value</source>
        <translation>값 입력</translation>
    </message>
    <message>
        <source>Add new tag</source>
        <translation>새 태그 추가</translation>
    </message>
    <message>
        <source>No tags associated with this resource.</source>
        <translation>이 리소스와 연결된 태그가 없습니다.</translation>
    </message>
    <message>
        <source>This tag will be removed when you save.</source>
        <translation>저장하면 이 태그가 제거됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>The key must not be longer than %n character(s).</source>
        <translation>
            <numerusform>키는 %n자를 초과할 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The prefix aws: is reserved.</source>
        <translation>접두사 aws:는 예약되어 있습니다.</translation>
    </message>
    <message>
        <source>Only letters, numbers, spaces and _ . : / = + - @ are allowed.</source>
        <translation>문자, 숫자, 공백 및 _ . : / = + - @만 사용할 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The value must not be longer than %n character(s).</source>
        <translation>
            <numerusform>값은 %n자를 초과할 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can add up to %n more tag(s).</source>
        <translation>
            <numerusform>최대 %n개의 태그를 더 추가할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have reached the limit of %n tag(s).</source>
        <translation>
            <numerusform>태그 한도인 %n개에 도달했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TextFilter</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n개 일치</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TextInput</name>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ThroughputFeed</name>
    <message>
        <source>Upload</source>
        <translation>업로드</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TimeInput</name>
    <message>
        <source>Enter a time as hh:mm:ss, from 00:00:00 to 23:59:59.</source>
        <translation>시간을 00:00:00부터 23:59:59까지 hh:mm:ss 형식으로 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TokenChip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TopBar</name>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>리전: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>계정 %1</translation>
    </message>
    <message>
        <source>Nephoscope home</source>
        <translation>Nephoscope 홈</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>이 페이지 도움말</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Copy facts for a problem report</source>
        <translation>문제 보고용 정보 복사</translation>
    </message>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransferModel</name>
    <message>
        <source>Queued</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>파일 %1/%2개</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1개 실패</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 parts</source>
        <translation>파트 %1/%2개</translation>
    </message>
    <message>
        <source>%1 through an edge location</source>
        <translation>%1(엣지 로케이션을 거쳐)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Uploads and downloads of this console, part by part.</source>
        <translation>이 콘솔의 업로드와 다운로드를 파트별로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>완료된 항목 지우기</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>Throughput of the last minute</source>
        <translation>최근 1분간 처리량</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransfersWidget</name>
    <message>
        <source>Progress of all transfers</source>
        <translation>전체 전송 진행률</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) running</source>
        <translation>
            <numerusform>전송 %n개 진행 중</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 at %3</source>
        <translation>%1/%2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) paused</source>
        <translation>
            <numerusform>전송 %n개 일시 중지됨</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1/%2 완료</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) failed</source>
        <translation>
            <numerusform>전송 %n개 실패</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the transfers to see why and to retry.</source>
        <translation>원인을 확인하고 재시도하려면 전송을 여세요.</translation>
    </message>
    <message>
        <source>Nothing is moving</source>
        <translation>진행 중인 전송 없음</translation>
    </message>
    <message>
        <source>Open a bucket and drop files or folders on it: they appear here part by part.</source>
        <translation>버킷을 열고 파일이나 폴더를 끌어다 놓으면 여기에 파트별로 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TryWidget</name>
    <message>
        <source>Create a bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Open a bucket and drop a file on it</source>
        <translation>버킷을 열고 파일 끌어다 놓기</translation>
    </message>
    <message>
        <source>Watch an upload part by part, then pause and resume it</source>
        <translation>업로드를 파트별로 지켜보고 일시 중지했다가 재개하기</translation>
    </message>
    <message>
        <source>Choose language, theme and size</source>
        <translation>언어, 테마, 크기 선택하기</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>완료: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TutorialPanel</name>
    <message>
        <source>Tutorials</source>
        <translation>자습서</translation>
    </message>
    <message>
        <source>There are no tutorials yet.</source>
        <translation>아직 자습서가 없습니다.</translation>
    </message>
    <message>
        <source>Learn by doing: a tutorial leads you through real pages, step by step.</source>
        <translation>직접 해 보며 배웁니다. 자습서가 실제 페이지에서 단계별로 안내합니다.</translation>
    </message>
    <message>
        <source>Tutorial completed</source>
        <translation>자습서 완료함</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete these first</source>
        <translation>먼저 완료할 자습서</translation>
    </message>
    <message>
        <source>Restart tutorial</source>
        <translation>자습서 다시 시작</translation>
    </message>
    <message>
        <source>Start tutorial</source>
        <translation>자습서 시작</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Show step</source>
        <translation>단계 표시</translation>
    </message>
    <message>
        <source>Dismiss tutorial</source>
        <translation>자습서 그만두기</translation>
    </message>
    <message>
        <source>Task %1: %2</source>
        <translation>작업 %1: %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>시작 안 함</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::UnsavedDialog</name>
    <message>
        <source>Leave page?</source>
        <translation>페이지를 나가시겠습니까?</translation>
    </message>
    <message>
        <source>What you entered has not been saved and will be lost.</source>
        <translation>입력한 내용이 저장되지 않았으며 사라집니다.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>머무르기</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>나가기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Windows</name>
    <message>
        <source>Session restored</source>
        <translation>세션을 복원했습니다</translation>
    </message>
    <message>
        <source>The console did not close in good order last time. Its windows, pages and panels are back as they were.</source>
        <translation>콘솔이 지난번에 정상적으로 종료되지 않았습니다. 창, 페이지, 패널을 이전 상태로 복원했습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Wizard</name>
    <message>
        <source>Step %1: %2</source>
        <translation>%1단계: %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit step %1: %2</source>
        <translation>%1단계 편집: %2</translation>
    </message>
    <message>
        <source>Review and create</source>
        <translation>검토 및 생성</translation>
    </message>
    <message>
        <source>Step %1 - optional</source>
        <translation>%1단계 - 선택 사항</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>%1단계</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Skip to review and create</source>
        <translation>검토 및 생성으로 건너뛰기</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3</name>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketAcl</name>
    <message>
        <source>List objects</source>
        <translation>객체 나열</translation>
    </message>
    <message>
        <source>Write objects</source>
        <translation>객체 쓰기</translation>
    </message>
    <message>
        <source>Read the bucket&apos;s ACL</source>
        <translation>버킷 ACL 읽기</translation>
    </message>
    <message>
        <source>Write the bucket&apos;s ACL</source>
        <translation>버킷 ACL 쓰기</translation>
    </message>
    <message>
        <source>Bucket owner (your AWS account)</source>
        <translation>버킷 소유자(사용자의 AWS 계정)</translation>
    </message>
    <message>
        <source>Everyone (public access)</source>
        <translation>모든 사람(퍼블릭 액세스)</translation>
    </message>
    <message>
        <source>Authenticated users group (anyone with an AWS account)</source>
        <translation>인증된 사용자 그룹(AWS 계정이 있는 모든 사용자)</translation>
    </message>
    <message>
        <source>S3 log delivery group</source>
        <translation>S3 로그 전달 그룹</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>계정 %1</translation>
    </message>
    <message>
        <source>Access control list (ACL)</source>
        <translation>ACL(액세스 제어 목록)</translation>
    </message>
    <message>
        <source>Other accounts that are on the list stay on it as they are.</source>
        <translation>목록에 있는 다른 계정은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>I understand the effects of these changes on my objects and buckets.</source>
        <translation>이러한 변경이 내 객체와 버킷에 미치는 영향을 이해합니다.</translation>
    </message>
    <message>
        <source>access control list (ACL)</source>
        <translation>ACL(액세스 제어 목록)</translation>
    </message>
    <message>
        <source>Gives other AWS accounts and groups basic permissions to the bucket.</source>
        <translation>다른 AWS 계정과 그룹에 버킷에 대한 기본 권한을 줍니다.</translation>
    </message>
    <message>
        <source>ACLs are disabled: Object Ownership is set to bucket owner enforced. Give access by policies.</source>
        <translation>ACL이 비활성화되어 있습니다. 객체 소유권이 버킷 소유자 적용으로 설정되었습니다. 정책으로 액세스 권한을 주세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketForm</name>
    <message>
        <source>3 to 63 characters</source>
        <translation>3~63자</translation>
    </message>
    <message>
        <source>Only lowercase letters, numbers, periods and hyphens</source>
        <translation>소문자, 숫자, 마침표 및 하이픈만 사용</translation>
    </message>
    <message>
        <source>Begins and ends with a letter or number</source>
        <translation>문자 또는 숫자로 시작하고 끝남</translation>
    </message>
    <message>
        <source>No two periods side by side</source>
        <translation>마침표를 연속해서 사용할 수 없음</translation>
    </message>
    <message>
        <source>Not in the form of an IP address</source>
        <translation>IP 주소 형식이 아님</translation>
    </message>
    <message>
        <source>No reserved prefix or suffix, such as xn-- or -s3alias</source>
        <translation>xn-- 또는 -s3alias 같은 예약된 접두사나 접미사를 사용할 수 없음</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Buckets are containers for data stored in S3.</source>
        <translation>버킷은 S3에 저장되는 데이터의 컨테이너입니다.</translation>
    </message>
    <message>
        <source>The bucket was not created</source>
        <translation>버킷을 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>General configuration</source>
        <translation>일반 구성</translation>
    </message>
    <message>
        <source>Bucket name</source>
        <translation>버킷 이름</translation>
    </message>
    <message>
        <source>Bucket names are unique within the cloud and cannot be changed later.</source>
        <translation>버킷 이름은 이 클라우드 안에서 고유해야 하며 나중에 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Enter a name that keeps every rule below.</source>
        <translation>아래 규칙을 모두 지키는 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Successfully created bucket %1</source>
        <translation>버킷 %1을(를) 만들었습니다.</translation>
    </message>
    <message>
        <source>To upload files and folders, drop them on the bucket.</source>
        <translation>파일과 폴더를 업로드하려면 버킷에 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>View details</source>
        <translation>세부 정보 보기</translation>
    </message>
    <message>
        <source>Object Lock</source>
        <translation>객체 잠금</translation>
    </message>
    <message>
        <source>Keeps object versions from being deleted or overwritten for a time (write once, read many).</source>
        <translation>일정 기간 객체 버전을 삭제하거나 덮어쓰지 못하게 합니다(Write Once, Read Many).</translation>
    </message>
    <message>
        <source>Enables versioning, too. How long objects are kept is set on the bucket&apos;s Properties tab.</source>
        <translation>버전 관리도 활성화됩니다. 보관 기간은 버킷의 속성 탭에서 설정합니다.</translation>
    </message>
    <message>
        <source>I acknowledge that Object Lock can never be disabled once the bucket is there.</source>
        <translation>버킷을 만든 뒤에는 객체 잠금을 비활성화할 수 없음을 이해합니다.</translation>
    </message>
    <message>
        <source>Block Public Access</source>
        <translation>퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Bucket Versioning</source>
        <translation>버킷 버전 관리</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Default encryption</source>
        <translation>기본 암호화</translation>
    </message>
    <message>
        <source>Object Ownership</source>
        <translation>객체 소유권</translation>
    </message>
    <message>
        <source>Block Public Access settings for this bucket</source>
        <translation>이 버킷의 퍼블릭 액세스 차단 설정</translation>
    </message>
    <message>
        <source>Keeps every version of an object, so that none is lost by overwriting or deleting.</source>
        <translation>객체의 모든 버전을 보관하여 덮어쓰거나 삭제해도 잃지 않게 합니다.</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Track storage cost and organize buckets with keys and values of your own.</source>
        <translation>직접 정한 키와 값으로 스토리지 비용을 추적하고 버킷을 정리합니다.</translation>
    </message>
    <message>
        <source>New objects are encrypted with Amazon S3 managed keys (SSE-S3).</source>
        <translation>새 객체는 Amazon S3 관리형 키(SSE-S3)로 암호화됩니다.</translation>
    </message>
    <message>
        <source>Some settings of the bucket %1 were not saved</source>
        <translation>버킷 %1의 일부 설정을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>All settings of the bucket %1 are saved</source>
        <translation>버킷 %1의 모든 설정을 저장했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketLock</name>
    <message>
        <source>Compliance</source>
        <translation>규정 준수</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>거버넌스</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n년</numerusform>
        </translation>
    </message>
    <message>
        <source>Default retention mode</source>
        <translation>기본 보존 모드</translation>
    </message>
    <message>
        <source>Only with the permission s3:BypassGovernanceRetention can versions be deleted before their time.</source>
        <translation>s3:BypassGovernanceRetention 권한이 있어야 기한 전에 버전을 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nobody, the root user included, can delete versions before their time.</source>
        <translation>루트 사용자를 포함해 누구도 기한 전에 버전을 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Default retention period</source>
        <translation>기본 보존 기간</translation>
    </message>
    <message>
        <source>Unit of the period</source>
        <translation>기간 단위</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>년</translation>
    </message>
    <message>
        <source>Default retention</source>
        <translation>기본 보존</translation>
    </message>
    <message>
        <source>New object versions are protected from the start.</source>
        <translation>새 객체 버전은 처음부터 보호됩니다.</translation>
    </message>
    <message>
        <source>Object Lock</source>
        <translation>객체 잠금</translation>
    </message>
    <message>
        <source>Needs versioning to be enabled on the bucket.</source>
        <translation>버킷에 버전 관리가 활성화되어 있어야 합니다.</translation>
    </message>
    <message>
        <source>Enable Object Lock. Once enabled it can never be disabled, nor can versioning be suspended.</source>
        <translation>객체 잠금을 활성화합니다. 활성화하면 다시 비활성화할 수 없고 버전 관리도 일시 중지할 수 없습니다.</translation>
    </message>
    <message>
        <source>Keeps object versions from being deleted or overwritten for a time (write once, read many).</source>
        <translation>일정 기간 객체 버전을 삭제하거나 덮어쓰지 못하게 합니다(Write Once, Read Many).</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketMetrics</name>
    <message>
        <source>Counting: every version is listed once.</source>
        <translation>계산 중: 모든 버전을 한 번씩 나열합니다.</translation>
    </message>
    <message>
        <source>Counted on %1 by listing every version once.</source>
        <translation>%1에 모든 버전을 한 번씩 나열하여 계산했습니다.</translation>
    </message>
    <message>
        <source>%1 of the total size</source>
        <translation>총 크기 중 %1</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>현재 버전</translation>
    </message>
    <message>
        <source>Noncurrent</source>
        <translation>비현재 버전</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Bucket metrics</source>
        <translation>버킷 지표</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>다시 계산</translation>
    </message>
    <message>
        <source>The objects cannot be counted</source>
        <translation>객체를 계산할 수 없음</translation>
    </message>
    <message>
        <source>Total bucket size</source>
        <translation>총 버킷 크기</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>Noncurrent versions</source>
        <translation>비현재 버전</translation>
    </message>
    <message>
        <source>Delete markers</source>
        <translation>삭제 마커</translation>
    </message>
    <message>
        <source>Incomplete uploads</source>
        <translation>미완료 업로드</translation>
    </message>
    <message>
        <source>Size by storage class</source>
        <translation>스토리지 클래스별 크기</translation>
    </message>
    <message>
        <source>Objects by storage class</source>
        <translation>스토리지 클래스별 객체 수</translation>
    </message>
    <message>
        <source>No bytes</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>Nothing that takes room lies in this bucket.</source>
        <translation>이 버킷에는 공간을 차지하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>객체 없음</translation>
    </message>
    <message>
        <source>Nothing lies in this bucket.</source>
        <translation>이 버킷에는 아무것도 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketPermissions</name>
    <message>
        <source>Block public access granted through new access control lists (ACLs)</source>
        <translation>새 ACL(액세스 제어 목록)을 통해 부여된 퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Block public access granted through any access control lists (ACLs)</source>
        <translation>임의의 ACL(액세스 제어 목록)을 통해 부여된 퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Block public access granted through new public bucket policies</source>
        <translation>새 퍼블릭 버킷 정책을 통해 부여된 퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Block public and cross-account access through any public bucket policies</source>
        <translation>임의의 퍼블릭 버킷 정책을 통한 퍼블릭 및 교차 계정 액세스 차단</translation>
    </message>
    <message>
        <source>Block public access (bucket settings)</source>
        <translation>퍼블릭 액세스 차단(버킷 설정)</translation>
    </message>
    <message>
        <source>Keeps lists and policies from making this bucket and its objects public.</source>
        <translation>목록과 정책이 이 버킷과 객체를 공개하지 못하게 합니다.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Block all public access</source>
        <translation>모든 퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Object Ownership</source>
        <translation>객체 소유권</translation>
    </message>
    <message>
        <source>Who owns objects that other accounts write, and whether access control lists count.</source>
        <translation>다른 계정이 쓴 객체를 누가 소유하는지, 액세스 제어 목록이 적용되는지 정합니다.</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>의미</translation>
    </message>
    <message>
        <source>I acknowledge that ACLs will be restored.</source>
        <translation>ACL이 복원된다는 것을 이해합니다.</translation>
    </message>
    <message>
        <source>Block public access</source>
        <translation>퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>I acknowledge that this bucket and the objects in it might become public.</source>
        <translation>이 버킷과 그 안의 객체가 공개될 수 있음을 이해합니다.</translation>
    </message>
    <message>
        <source>Bucket owner enforced: ACLs disabled (recommended)</source>
        <translation>버킷 소유자 적용: ACL 비활성화됨(권장)</translation>
    </message>
    <message>
        <source>The bucket&apos;s owner owns every object. Access is given by policies only.</source>
        <translation>버킷 소유자가 모든 객체를 소유합니다. 액세스 권한은 정책으로만 줍니다.</translation>
    </message>
    <message>
        <source>Bucket owner preferred: ACLs enabled</source>
        <translation>버킷 소유자 선호: ACL 활성화됨</translation>
    </message>
    <message>
        <source>Objects written with the ACL bucket-owner-full-control belong to the bucket&apos;s owner.</source>
        <translation>bucket-owner-full-control ACL로 쓴 객체는 버킷 소유자가 소유합니다.</translation>
    </message>
    <message>
        <source>Object writer: ACLs enabled</source>
        <translation>객체 작성자: ACL 활성화됨</translation>
    </message>
    <message>
        <source>Objects stay with the account that writes them.</source>
        <translation>객체는 쓴 계정이 계속 소유합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketPolicy</name>
    <message>
        <source>Everyone may read the objects</source>
        <translation>모든 사람이 객체를 읽을 수 있음</translation>
    </message>
    <message>
        <source>For websites. Block Public Access has to let it.</source>
        <translation>웹 사이트용입니다. 퍼블릭 액세스 차단에서 허용해야 합니다.</translation>
    </message>
    <message>
        <source>Refuse requests without TLS</source>
        <translation>TLS가 아닌 요청 거부</translation>
    </message>
    <message>
        <source>Refuse other addresses</source>
        <translation>다른 주소 거부</translation>
    </message>
    <message>
        <source>Only requests from this computer are served.</source>
        <translation>이 컴퓨터에서 온 요청에만 응답합니다.</translation>
    </message>
    <message>
        <source>Access logs may be delivered here</source>
        <translation>액세스 로그를 이 버킷으로 전달 허용</translation>
    </message>
    <message>
        <source>Bucket policy</source>
        <translation>버킷 정책</translation>
    </message>
    <message>
        <source>Bucket ARN: %1</source>
        <translation>버킷 ARN: %1</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Enter a policy. To have none, go back and delete it.</source>
        <translation>정책을 입력하세요. 정책을 없애려면 돌아가서 삭제하세요.</translation>
    </message>
    <message>
        <source>Bucket policy brought back</source>
        <translation>버킷 정책을 되돌렸습니다</translation>
    </message>
    <message>
        <source>The bucket policy was not brought back</source>
        <translation>버킷 정책을 되돌리지 못했습니다</translation>
    </message>
    <message>
        <source>Delete bucket policy</source>
        <translation>버킷 정책 삭제</translation>
    </message>
    <message>
        <source>Delete the policy of the bucket %1?</source>
        <translation>버킷 %1의 정책을 삭제할까요?</translation>
    </message>
    <message>
        <source>Who has access only through this policy loses it.</source>
        <translation>이 정책으로만 액세스하던 사용자는 액세스 권한을 잃습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted bucket policy</source>
        <translation>버킷 정책을 삭제했습니다</translation>
    </message>
    <message>
        <source>bucket policy</source>
        <translation>버킷 정책</translation>
    </message>
    <message>
        <source>Says in JSON who may do what with the bucket and its objects. It does not apply to objects of other accounts.</source>
        <translation>누가 버킷과 객체로 무엇을 할 수 있는지 JSON으로 정합니다. 다른 계정이 소유한 객체에는 적용되지 않습니다.</translation>
    </message>
    <message>
        <source>No policy</source>
        <translation>정책 없음</translation>
    </message>
    <message>
        <source>Only the account that owns the bucket has access.</source>
        <translation>버킷을 소유한 계정만 액세스할 수 있습니다.</translation>
    </message>
    <message>
        <source>Access by this policy</source>
        <translation>이 정책에 따른 액세스</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>퍼블릭</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>퍼블릭 아님</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketProperties</name>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Bucket Versioning</source>
        <translation>버킷 버전 관리</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>No new versions are made. Versions that are there stay.</source>
        <translation>새 버전을 만들지 않습니다. 있던 버전은 남습니다.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Every upload of a key is kept; deleting hides the object behind a delete marker.</source>
        <translation>같은 키로 업로드한 객체를 모두 보관하고, 삭제하면 삭제 마커로 객체를 숨깁니다.</translation>
    </message>
    <message>
        <source>Once enabled, versioning can be suspended, but never turned off. All versions count as stored bytes: add a lifecycle rule for old ones.</source>
        <translation>버전 관리를 활성화하면 일시 중지할 수는 있지만 끌 수는 없습니다. 모든 버전이 저장 용량에 포함되므로 이전 버전을 위한 수명 주기 규칙을 추가하세요.</translation>
    </message>
    <message>
        <source>Keeps every version of an object, so that none is lost by overwriting or deleting.</source>
        <translation>객체의 모든 버전을 보관하여 덮어쓰거나 삭제해도 잃지 않게 합니다.</translation>
    </message>
    <message>
        <source>Multi-factor authentication (MFA) delete</source>
        <translation>멀티 팩터 인증(MFA) 삭제</translation>
    </message>
    <message>
        <source>Not available: this cloud has no MFA devices</source>
        <translation>사용할 수 없음: 이 클라우드에는 MFA 디바이스가 없습니다</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Track storage cost and organize buckets with keys and values of your own.</source>
        <translation>직접 정한 키와 값으로 스토리지 비용을 추적하고 버킷을 정리합니다.</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>No tags are attached to this bucket.</source>
        <translation>이 버킷에 연결된 태그가 없습니다.</translation>
    </message>
    <message>
        <source>Server-side encryption with Amazon S3 managed keys (SSE-S3)</source>
        <translation>Amazon S3 관리형 키를 사용한 서버 측 암호화(SSE-S3)</translation>
    </message>
    <message>
        <source>Default encryption</source>
        <translation>기본 암호화</translation>
    </message>
    <message>
        <source>Encryption type</source>
        <translation>암호화 유형</translation>
    </message>
    <message>
        <source>The type is changed with the AWS CLI or an SDK.</source>
        <translation>유형은 AWS CLI 또는 SDK로 변경합니다.</translation>
    </message>
    <message>
        <source>Server-side encryption with AWS KMS keys (SSE-KMS)</source>
        <translation>AWS KMS 키를 사용한 서버 측 암호화(SSE-KMS)</translation>
    </message>
    <message>
        <source>Dual-layer server-side encryption with AWS KMS keys (DSSE-KMS)</source>
        <translation>AWS KMS 키를 사용한 이중 계층 서버 측 암호화(DSSE-KMS)</translation>
    </message>
    <message>
        <source>default encryption</source>
        <translation>기본 암호화</translation>
    </message>
    <message>
        <source>New objects that say nothing else are encrypted like this.</source>
        <translation>따로 지정하지 않은 새 객체는 이렇게 암호화됩니다.</translation>
    </message>
    <message>
        <source>Bucket Key</source>
        <translation>버킷 키</translation>
    </message>
    <message>
        <source>With keys of AWS KMS it makes requests to AWS KMS rare. With SSE-S3 the setting is only kept.</source>
        <translation>AWS KMS 키를 쓸 때 AWS KMS 요청을 줄입니다. SSE-S3에서는 설정만 보관합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketSettings</name>
    <message>
        <source>Not set: %1. %2</source>
        <translation>설정되지 않음: %1. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Select the check box to confirm that you know what this means.</source>
        <translation>무슨 뜻인지 이해했음을 확인하려면 확인란을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketTraffic</name>
    <message>
        <source>Destination bucket</source>
        <translation>대상 버킷</translation>
    </message>
    <message>
        <source>A bucket of this account and Region. Its policy is changed so that logging.s3.amazonaws.com may put objects.</source>
        <translation>이 계정과 리전의 버킷입니다. logging.s3.amazonaws.com이 객체를 넣을 수 있도록 버킷 정책을 바꿉니다.</translation>
    </message>
    <message>
        <source>Enter the name of a bucket.</source>
        <translation>버킷 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Destination prefix</source>
        <translation>대상 접두사</translation>
    </message>
    <message>
        <source>Log object key format</source>
        <translation>로그 객체 키 형식</translation>
    </message>
    <message>
        <source>Partitioned by the time of the requests</source>
        <translation>요청 시각별로 분할</translation>
    </message>
    <message>
        <source>Partitioned by the time of delivery</source>
        <translation>전달 시각별로 분할</translation>
    </message>
    <message>
        <source>Server access logging</source>
        <translation>서버 액세스 로깅</translation>
    </message>
    <message>
        <source>Records of requests are delivered within hours, as far as possible.</source>
        <translation>요청 기록은 가능한 한 몇 시간 안에 전달됩니다.</translation>
    </message>
    <message>
        <source>The logs cannot be delivered to %1 yet</source>
        <translation>아직 %1(으)로 로그를 전달할 수 없습니다</translation>
    </message>
    <message>
        <source>Logs are delivered to %1</source>
        <translation>%1(으)로 로그를 전달합니다</translation>
    </message>
    <message>
        <source>policy of the bucket %1</source>
        <translation>버킷 %1의 정책</translation>
    </message>
    <message>
        <source>Prefix: %1</source>
        <translation>접두사: %1</translation>
    </message>
    <message>
        <source>Suffix: %1</source>
        <translation>접미사: %1</translation>
    </message>
    <message>
        <source>No event notifications</source>
        <translation>이벤트 알림 없음</translation>
    </message>
    <message>
        <source>Nobody is told of what happens to objects.</source>
        <translation>객체에 일어난 일을 아무에게도 알리지 않습니다.</translation>
    </message>
    <message>
        <source>Send notifications to Amazon EventBridge</source>
        <translation>Amazon EventBridge로 알림 전송</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>server access logging</source>
        <translation>서버 액세스 로깅</translation>
    </message>
    <message>
        <source>Writes a record of every request to the bucket into another bucket.</source>
        <translation>버킷에 대한 모든 요청의 기록을 다른 버킷에 씁니다.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Event notifications</source>
        <translation>이벤트 알림</translation>
    </message>
    <message>
        <source>Messages to queues, topics, functions and Amazon EventBridge about what happens to objects.</source>
        <translation>객체에 일어난 일을 대기열, 주제, 함수, Amazon EventBridge에 알립니다.</translation>
    </message>
    <message>
        <source>Shown as clients have set it. This cloud has no Amazon SQS, Amazon SNS, AWS Lambda and Amazon EventBridge yet: nothing is delivered.</source>
        <translation>클라이언트가 설정한 그대로 표시합니다. 이 클라우드에는 아직 Amazon SQS, Amazon SNS, AWS Lambda, Amazon EventBridge가 없어 아무것도 전달되지 않습니다.</translation>
    </message>
    <message>
        <source>Transfer acceleration</source>
        <translation>전송 가속화</translation>
    </message>
    <message>
        <source>transfer acceleration</source>
        <translation>전송 가속화</translation>
    </message>
    <message>
        <source>Moves data to and from far away through the nearest edge location.</source>
        <translation>먼 곳과 주고받는 데이터를 가장 가까운 엣지 로케이션을 통해 옮깁니다.</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Accelerated endpoint</source>
        <translation>가속화된 엔드포인트</translation>
    </message>
    <message>
        <source>Clients can then use the accelerated endpoint. Not for names with periods.</source>
        <translation>클라이언트가 가속화된 엔드포인트를 사용할 수 있습니다. 이름에 마침표가 있는 버킷에는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Requester pays</source>
        <translation>요청자 지불</translation>
    </message>
    <message>
        <source>requester pays</source>
        <translation>요청자 지불</translation>
    </message>
    <message>
        <source>Who downloads pays for requests and transfer, instead of the bucket&apos;s owner.</source>
        <translation>버킷 소유자 대신 다운로드하는 사람이 요청과 데이터 전송 비용을 냅니다.</translation>
    </message>
    <message>
        <source>Requests of others need the header x-amz-request-payer. Anonymous access is refused.</source>
        <translation>다른 사용자의 요청에는 x-amz-request-payer 헤더가 필요합니다. 익명 액세스는 거부됩니다.</translation>
    </message>
    <message>
        <source>logs/</source>
        <translation>logs/</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketWebsite</name>
    <message>
        <source>Static website hosting</source>
        <translation>정적 웹 사이트 호스팅</translation>
    </message>
    <message>
        <source>Hosting type</source>
        <translation>호스팅 유형</translation>
    </message>
    <message>
        <source>Redirect requests</source>
        <translation>요청 리디렉션</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Bucket hosting</source>
        <translation>버킷 호스팅</translation>
    </message>
    <message>
        <source>Index document</source>
        <translation>인덱스 문서</translation>
    </message>
    <message>
        <source>Error document</source>
        <translation>오류 문서</translation>
    </message>
    <message>
        <source>Bucket website endpoint</source>
        <translation>버킷 웹 사이트 엔드포인트</translation>
    </message>
    <message>
        <source>Redirection rules - optional</source>
        <translation>리디렉션 규칙 - 선택 사항</translation>
    </message>
    <message>
        <source>A list in JSON: which requests are redirected, and where to.</source>
        <translation>어떤 요청을 어디로 리디렉션할지 정하는 JSON 목록입니다.</translation>
    </message>
    <message>
        <source>A folder that was renamed</source>
        <translation>이름이 바뀐 폴더</translation>
    </message>
    <message>
        <source>Pages that are not found</source>
        <translation>찾을 수 없는 페이지</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>값을 입력하세요.</translation>
    </message>
    <message>
        <source>Host a static website</source>
        <translation>정적 웹 사이트 호스팅</translation>
    </message>
    <message>
        <source>Use the bucket&apos;s endpoint as the web address.</source>
        <translation>버킷 엔드포인트를 웹 주소로 사용합니다.</translation>
    </message>
    <message>
        <source>Redirect requests for an object</source>
        <translation>객체에 대한 요청 리디렉션</translation>
    </message>
    <message>
        <source>Send all requests to another bucket or host.</source>
        <translation>모든 요청을 다른 버킷이나 호스트로 보냅니다.</translation>
    </message>
    <message>
        <source>The page of the website itself and of each folder.</source>
        <translation>웹 사이트와 각 폴더의 첫 페이지입니다.</translation>
    </message>
    <message>
        <source>Error document - optional</source>
        <translation>오류 문서 - 선택 사항</translation>
    </message>
    <message>
        <source>Returned when something goes wrong.</source>
        <translation>오류가 발생하면 반환됩니다.</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>호스트 이름</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>As the request</source>
        <translation>요청과 같음</translation>
    </message>
    <message>
        <source>Visitors need read access: turn off Block Public Access and allow s3:GetObject in a bucket policy.</source>
        <translation>방문자에게 읽기 권한이 필요합니다. 퍼블릭 액세스 차단을 끄고 버킷 정책에서 s3:GetObject를 허용하세요.</translation>
    </message>
    <message>
        <source>static website hosting</source>
        <translation>정적 웹 사이트 호스팅</translation>
    </message>
    <message>
        <source>Serves the objects of the bucket as a website.</source>
        <translation>버킷의 객체를 웹 사이트로 제공합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Buckets</name>
    <message>
        <source>Empty bucket</source>
        <translation>버킷 비우기</translation>
    </message>
    <message>
        <source>Delete all objects in the bucket %1?</source>
        <translation>버킷 %1의 모든 객체를 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>비우기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete bucket</source>
        <translation>버킷 삭제</translation>
    </message>
    <message>
        <source>Deleting a bucket cannot be undone. Only an empty bucket can be deleted.</source>
        <translation>버킷 삭제는 취소할 수 없습니다. 빈 버킷만 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted bucket %1</source>
        <translation>버킷 %1을(를) 삭제했습니다.</translation>
    </message>
    <message>
        <source>The bucket was not deleted</source>
        <translation>버킷을 삭제하지 못했습니다.</translation>
    </message>
    <message>
        <source>This bucket is not empty. Empty it first.</source>
        <translation>이 버킷은 비어 있지 않습니다. 먼저 버킷을 비우세요.</translation>
    </message>
    <message>
        <source>The bucket cannot be shown</source>
        <translation>버킷을 표시할 수 없음</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Bucket overview</source>
        <translation>버킷 개요</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Amazon Resource Name (ARN)</source>
        <translation>Amazon 리소스 이름(ARN)</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3 버킷</translation>
    </message>
    <message>
        <source>General purpose buckets</source>
        <translation>범용 버킷</translation>
    </message>
    <message>
        <source>Buckets are containers for data stored in S3.</source>
        <translation>버킷은 S3에 저장되는 데이터의 컨테이너입니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Find buckets by name</source>
        <translation>이름으로 버킷 찾기</translation>
    </message>
    <message>
        <source>No buckets</source>
        <translation>버킷 없음</translation>
    </message>
    <message>
        <source>A bucket is a container for objects. Create one, then drop files on it, or use any AWS SDK with the endpoint shown in the top bar.</source>
        <translation>버킷은 객체를 담는 컨테이너입니다. 버킷을 만든 다음 파일을 끌어다 놓거나, 상단 표시줄에 보이는 엔드포인트로 원하는 AWS SDK를 사용하세요.</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Emptying the bucket deletes all objects in it, with all their versions and delete markers. This cannot be undone. Objects added while it runs might be deleted too.</source>
        <translation>버킷을 비우면 모든 버전과 삭제 마커를 포함해 안에 있는 모든 객체가 삭제됩니다. 실행 취소할 수 없습니다. 진행 중에 추가된 객체도 삭제될 수 있습니다.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>관리</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::CopyJob</name>
    <message>
        <source>Objects moved: %1</source>
        <translation>이동한 객체: %1개</translation>
    </message>
    <message>
        <source>Objects copied: %1</source>
        <translation>복사한 객체: %1개</translation>
    </message>
    <message>
        <source>Some objects were not moved</source>
        <translation>일부 객체를 이동하지 못했습니다</translation>
    </message>
    <message>
        <source>Some objects were not copied</source>
        <translation>일부 객체를 복사하지 못했습니다</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Names that exist already: %1</source>
        <translation>이미 있는 이름: %1개</translation>
    </message>
    <message>
        <source>%1. What exists stays until you choose to replace it.</source>
        <translation>%1. 바꾸기를 선택하기 전까지 기존 객체는 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Moving objects to %1</source>
        <translation>%1(으)로 객체를 이동하는 중</translation>
    </message>
    <message>
        <source>Copying objects to %1</source>
        <translation>%1(으)로 객체를 복사하는 중</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1개 완료</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::CorsPanel</name>
    <message>
        <source>CORS rules deleted</source>
        <translation>CORS 규칙을 삭제했습니다</translation>
    </message>
    <message>
        <source>Cross-origin resource sharing (CORS)</source>
        <translation>CORS(Cross-origin 리소스 공유)</translation>
    </message>
    <message>
        <source>Rules, written in JSON, that say which web pages of other origins may read and write here.</source>
        <translation>다른 오리진의 어떤 웹 페이지가 여기에서 읽고 쓸 수 있는지 JSON으로 정하는 규칙입니다.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>CORS rules in JSON</source>
        <translation>JSON 형식의 CORS 규칙</translation>
    </message>
    <message>
        <source>No CORS rules: browsers let only pages of the same origin use this bucket.</source>
        <translation>CORS 규칙이 없습니다. 브라우저에서는 같은 오리진의 페이지만 이 버킷을 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>The CORS rules cannot be shown</source>
        <translation>CORS 규칙을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>CORS rules saved</source>
        <translation>CORS 규칙을 저장했습니다</translation>
    </message>
    <message>
        <source>The CORS rules were not saved</source>
        <translation>CORS 규칙을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>CORS rules brought back</source>
        <translation>CORS 규칙을 되돌렸습니다</translation>
    </message>
    <message>
        <source>%1 is a list of texts.</source>
        <translation>%1은(는) 문자열 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 is a whole number of seconds.</source>
        <translation>%1은(는) 초 단위의 정수여야 합니다.</translation>
    </message>
    <message>
        <source>%1 is a text.</source>
        <translation>%1은(는) 문자열이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 is no member of a CORS rule.</source>
        <translation>%1은(는) CORS 규칙의 항목이 아닙니다.</translation>
    </message>
    <message>
        <source>Line %1: this is not valid JSON.</source>
        <translation>%1번째 줄: 올바른 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>CORS rules are a list of objects.</source>
        <translation>CORS 규칙은 객체의 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>A rule needs AllowedMethods and AllowedOrigins.</source>
        <translation>규칙에는 AllowedMethods와 AllowedOrigins가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::DeleteJob</name>
    <message>
        <source>Deleting objects from %1</source>
        <translation>%1에서 객체 삭제 중</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1개 삭제됨</translation>
    </message>
    <message>
        <source>Successfully deleted objects</source>
        <translation>객체를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Some objects were not deleted</source>
        <translation>일부 객체를 삭제하지 못했습니다.</translation>
    </message>
    <message>
        <source>%1 object versions and %2 delete markers deleted</source>
        <translation>객체 버전 %1개와 삭제 마커 %2개를 삭제했습니다</translation>
    </message>
    <message>
        <source>%1, %2 could not be deleted. %3</source>
        <translation>%1, %2개는 삭제하지 못했습니다. %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::EdgeUpload</name>
    <message>
        <source>Enabling Transfer Acceleration</source>
        <translation>Transfer Acceleration 활성화 중</translation>
    </message>
    <message>
        <source>Transfer Acceleration of %1 is enabled</source>
        <translation>%1의 Transfer Acceleration이 활성화됨</translation>
    </message>
    <message>
        <source>Transfer Acceleration was not enabled</source>
        <translation>Transfer Acceleration이 활성화되지 않음</translation>
    </message>
    <message>
        <source>Add files through an edge location</source>
        <translation>엣지 로케이션을 거쳐 파일 추가</translation>
    </message>
    <message>
        <source>Upload through an edge location is not possible</source>
        <translation>엣지 로케이션을 거쳐 업로드할 수 없음</translation>
    </message>
    <message>
        <source>Transfer Acceleration is not enabled for %1</source>
        <translation>%1에 Transfer Acceleration이 활성화되어 있지 않음</translation>
    </message>
    <message>
        <source>Through an edge location go only requests for buckets that have it enabled.</source>
        <translation>활성화된 버킷에 대한 요청만 엣지 로케이션을 거칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Enable Transfer Acceleration</source>
        <translation>Transfer Acceleration 활성화</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Help</name>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;bucket&lt;/b&gt; is a container for objects. Its name is unique in the whole cloud, its Region is chosen once and stays.&lt;/p&gt;&lt;h3&gt;What you can do here&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Open a bucket by its name to see its objects.&lt;/li&gt;&lt;li&gt;Drop files on a bucket to upload them.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Empty&lt;/b&gt; deletes all objects, &lt;b&gt;Delete&lt;/b&gt; the bucket itself. Only an empty bucket can be deleted.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3 ls&lt;/code&gt;, &lt;code&gt;aws s3 mb s3://NAME&lt;/code&gt;, &lt;code&gt;aws s3 rb s3://NAME&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;버킷&lt;/b&gt;은 객체를 담는 컨테이너입니다. 이름은 클라우드 전체에서 고유하며, 리전은 한 번 선택하면 바꿀 수 없습니다.&lt;/p&gt;&lt;h3&gt;여기에서 할 수 있는 작업&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;이름을 눌러 버킷을 열면 객체가 보입니다.&lt;/li&gt;&lt;li&gt;버킷 위에 파일을 놓으면 업로드됩니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;비우기&lt;/b&gt;는 모든 객체를 삭제하고, &lt;b&gt;삭제&lt;/b&gt;는 버킷 자체를 삭제합니다. 빈 버킷만 삭제할 수 있습니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3 ls&lt;/code&gt;, &lt;code&gt;aws s3 mb s3://NAME&lt;/code&gt;, &lt;code&gt;aws s3 rb s3://NAME&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Buckets overview</source>
        <translation>버킷 개요</translation>
    </message>
    <message>
        <source>Bucket naming rules</source>
        <translation>버킷 이름 지정 규칙</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>&lt;p&gt;An &lt;b&gt;object&lt;/b&gt; is a file and its metadata, found by its &lt;b&gt;key&lt;/b&gt;. S3 has no folders: the console shows keys that share a beginning up to a &lt;code&gt;/&lt;/code&gt; as one.&lt;/p&gt;&lt;h3&gt;What you can do here&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Drop files and folders anywhere on the list to upload them.&lt;/li&gt;&lt;li&gt;Drag objects to a folder, to another bucket&apos;s window or to the file manager. With Shift they are moved.&lt;/li&gt;&lt;li&gt;F2 renames, Delete deletes, Ctrl+C, Ctrl+X and Ctrl+V copy and move.&lt;/li&gt;&lt;li&gt;The filter finds keys by their beginning, as S3 itself does.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3 cp FILE s3://BUCKET/KEY&lt;/code&gt;, &lt;code&gt;aws s3 sync&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;객체&lt;/b&gt;는 파일과 메타데이터이며 &lt;b&gt;키&lt;/b&gt;로 찾습니다. S3에는 폴더가 없습니다. 콘솔은 &lt;code&gt;/&lt;/code&gt;까지 앞부분이 같은 키를 하나의 폴더로 보여 줍니다.&lt;/p&gt;&lt;h3&gt;여기에서 할 수 있는 작업&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;목록 아무 곳에나 파일과 폴더를 놓으면 업로드됩니다.&lt;/li&gt;&lt;li&gt;객체를 폴더, 다른 버킷의 창, 파일 관리자로 끌어 놓을 수 있습니다. Shift를 누르면 이동합니다.&lt;/li&gt;&lt;li&gt;F2는 이름 바꾸기, Delete는 삭제, Ctrl+C, Ctrl+X, Ctrl+V는 복사와 이동입니다.&lt;/li&gt;&lt;li&gt;필터는 S3와 같은 방식으로 키의 앞부분으로 찾습니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3 cp FILE s3://BUCKET/KEY&lt;/code&gt;, &lt;code&gt;aws s3 sync&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Objects overview</source>
        <translation>객체 개요</translation>
    </message>
    <message>
        <source>Organizing objects with prefixes</source>
        <translation>접두사로 객체 구성</translation>
    </message>
    <message>
        <source>Properties of a bucket</source>
        <translation>버킷 속성</translation>
    </message>
    <message>
        <source>Viewing the properties of a bucket</source>
        <translation>버킷 속성 보기</translation>
    </message>
    <message>
        <source>Cross-origin resource sharing</source>
        <translation>CORS(Cross-origin 리소스 공유)</translation>
    </message>
    <message>
        <source>&lt;p&gt;A browser asks the bucket whether a page from another origin may read or write. A &lt;b&gt;CORS rule&lt;/b&gt; answers: which origins, which methods, which headers, and for how long the browser may remember.&lt;/p&gt;&lt;p&gt;The first rule that fits counts. A rule needs &lt;code&gt;AllowedMethods&lt;/code&gt; and &lt;code&gt;AllowedOrigins&lt;/code&gt;; &lt;code&gt;*&lt;/code&gt; stands for any.&lt;/p&gt;</source>
        <translation>&lt;p&gt;브라우저는 다른 오리진의 페이지가 읽거나 써도 되는지 버킷에 묻습니다. &lt;b&gt;CORS 규칙&lt;/b&gt;은 어떤 오리진, 어떤 메서드, 어떤 헤더를 허용하고 브라우저가 그 답을 얼마 동안 기억해도 되는지 정합니다.&lt;/p&gt;&lt;p&gt;처음으로 일치하는 규칙이 적용됩니다. 규칙에는 &lt;code&gt;AllowedMethods&lt;/code&gt;와 &lt;code&gt;AllowedOrigins&lt;/code&gt;가 필요하며, &lt;code&gt;*&lt;/code&gt;는 모두를 뜻합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Using cross-origin resource sharing</source>
        <translation>CORS 사용</translation>
    </message>
    <message>
        <source>An object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>&lt;p&gt;What S3 knows of an object: its key, size, &lt;b&gt;ETag&lt;/b&gt; (for objects uploaded in one piece the MD5 of the content), checksums and metadata.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;presigned URL&lt;/b&gt; lets anyone who has it read the object for a while, without an AWS account.&lt;/p&gt;</source>
        <translation>&lt;p&gt;S3가 객체에 대해 아는 것: 키, 크기, &lt;b&gt;ETag&lt;/b&gt;(한 번에 업로드한 객체는 내용의 MD5), 체크섬, 메타데이터.&lt;/p&gt;&lt;p&gt;&lt;b&gt;미리 서명된 URL&lt;/b&gt;이 있으면 AWS 계정이 없어도 일정 시간 동안 객체를 읽을 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Sharing objects with presigned URLs</source>
        <translation>미리 서명된 URL로 객체 공유</translation>
    </message>
    <message>
        <source>Checking object integrity</source>
        <translation>객체 무결성 확인</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;ARN&lt;/b&gt; names the bucket in policies. The &lt;b&gt;Region&lt;/b&gt; is where its data lies.&lt;/p&gt;&lt;p&gt;How much lies in it stands on the tab &lt;b&gt;Metrics&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;ARN&lt;/b&gt;은 정책에서 버킷을 가리키는 이름입니다. &lt;b&gt;리전&lt;/b&gt;은 데이터가 저장된 곳입니다.&lt;/p&gt;&lt;p&gt;얼마나 저장되어 있는지는 &lt;b&gt;지표&lt;/b&gt; 탭에서 볼 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Bucket Versioning</source>
        <translation>버킷 버전 관리</translation>
    </message>
    <message>
        <source>&lt;p&gt;With &lt;b&gt;versioning&lt;/b&gt; S3 keeps every version of an object. Overwriting adds a version; deleting adds a &lt;b&gt;delete marker&lt;/b&gt; that hides the object, and deleting the marker brings it back.&lt;/p&gt;&lt;p&gt;A bucket begins without versioning. Once enabled it can be &lt;b&gt;suspended&lt;/b&gt;, never turned off: versions that are there stay, new objects get the version &lt;code&gt;null&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3api put-bucket-versioning&lt;/code&gt;, &lt;code&gt;aws s3api list-object-versions&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;버전 관리&lt;/b&gt;를 사용하면 S3가 객체의 모든 버전을 보관합니다. 덮어쓰면 버전이 추가되고, 삭제하면 객체를 숨기는 &lt;b&gt;삭제 마커&lt;/b&gt;가 추가되며, 마커를 삭제하면 객체가 돌아옵니다.&lt;/p&gt;&lt;p&gt;버킷은 버전 관리 없이 시작합니다. 활성화하면 &lt;b&gt;일시 중지&lt;/b&gt;할 수는 있지만 끌 수는 없습니다. 있던 버전은 남고 새 객체의 버전은 &lt;code&gt;null&lt;/code&gt;이 됩니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3api put-bucket-versioning&lt;/code&gt;, &lt;code&gt;aws s3api list-object-versions&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Retaining multiple versions of objects</source>
        <translation>객체의 여러 버전 유지</translation>
    </message>
    <message>
        <source>Default encryption</source>
        <translation>기본 암호화</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every object is encrypted on disk. &lt;b&gt;SSE-S3&lt;/b&gt; uses keys that S3 itself keeps and is what buckets begin with.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;Bucket Key&lt;/b&gt; stands between the keys of AWS KMS and the objects, so that fewer requests to AWS KMS are needed.&lt;/p&gt;</source>
        <translation>&lt;p&gt;모든 객체는 디스크에 암호화되어 저장됩니다. &lt;b&gt;SSE-S3&lt;/b&gt;는 S3가 직접 관리하는 키를 사용하며 버킷의 기본값입니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;버킷 키&lt;/b&gt;는 AWS KMS 키와 객체 사이에 있어 AWS KMS 요청을 줄입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Setting default server-side encryption</source>
        <translation>기본 서버 측 암호화 설정</translation>
    </message>
    <message>
        <source>Object Lock</source>
        <translation>객체 잠금</translation>
    </message>
    <message>
        <source>&lt;p&gt;A locked version cannot be deleted or overwritten until its date. In &lt;b&gt;governance&lt;/b&gt; mode those with &lt;code&gt;s3:BypassGovernanceRetention&lt;/code&gt; can lift the lock, in &lt;b&gt;compliance&lt;/b&gt; mode nobody can.&lt;/p&gt;&lt;p&gt;The default retention protects new versions that come without a date of their own. A &lt;b&gt;legal hold&lt;/b&gt; has no date: it lasts until it is taken away.&lt;/p&gt;</source>
        <translation>&lt;p&gt;잠긴 버전은 기한까지 삭제하거나 덮어쓸 수 없습니다. &lt;b&gt;거버넌스&lt;/b&gt; 모드에서는 &lt;code&gt;s3:BypassGovernanceRetention&lt;/code&gt; 권한이 있으면 잠금을 풀 수 있고, &lt;b&gt;규정 준수&lt;/b&gt; 모드에서는 누구도 풀 수 없습니다.&lt;/p&gt;&lt;p&gt;기본 보존은 기한 없이 올라온 새 버전을 보호합니다. &lt;b&gt;법적 보존&lt;/b&gt;은 기한이 없고 해제할 때까지 유지됩니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Locking objects</source>
        <translation>객체 잠금</translation>
    </message>
    <message>
        <source>Static website hosting</source>
        <translation>정적 웹 사이트 호스팅</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;endpoint&lt;/b&gt; answers with the objects of the bucket: for a folder with its &lt;b&gt;index document&lt;/b&gt;, on an error with the &lt;b&gt;error document&lt;/b&gt;. Redirection rules send some requests elsewhere.&lt;/p&gt;&lt;p&gt;Visitors are anonymous: turn off Block Public Access and allow &lt;code&gt;s3:GetObject&lt;/code&gt; to &lt;code&gt;*&lt;/code&gt; in the bucket policy.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;엔드포인트&lt;/b&gt;는 버킷의 객체로 응답합니다. 폴더에는 &lt;b&gt;인덱스 문서&lt;/b&gt;로, 오류에는 &lt;b&gt;오류 문서&lt;/b&gt;로 응답합니다. 리디렉션 규칙은 일부 요청을 다른 곳으로 보냅니다.&lt;/p&gt;&lt;p&gt;방문자는 익명입니다. 퍼블릭 액세스 차단을 끄고 버킷 정책에서 &lt;code&gt;*&lt;/code&gt;에 &lt;code&gt;s3:GetObject&lt;/code&gt;를 허용하세요.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Hosting a static website</source>
        <translation>정적 웹 사이트 호스팅</translation>
    </message>
    <message>
        <source>Configuring a webpage redirect</source>
        <translation>웹 페이지 리디렉션 구성</translation>
    </message>
    <message>
        <source>Block public access</source>
        <translation>퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>&lt;p&gt;These four settings stand above policies and lists. Two keep new public lists and policies from being saved, two keep those that are there from having effect.&lt;/p&gt;&lt;p&gt;Buckets begin with all four on. Turn them off only for what is meant for everyone, such as a website.&lt;/p&gt;</source>
        <translation>&lt;p&gt;이 네 가지 설정은 정책과 목록보다 우선합니다. 둘은 새 퍼블릭 목록과 정책이 저장되지 못하게 하고, 둘은 이미 있는 것이 적용되지 못하게 합니다.&lt;/p&gt;&lt;p&gt;버킷은 네 가지가 모두 켜진 채로 시작합니다. 웹 사이트처럼 모두에게 공개할 때만 끄세요.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Blocking public access</source>
        <translation>퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Bucket policies</source>
        <translation>버킷 정책</translation>
    </message>
    <message>
        <source>&lt;p&gt;A policy is a list of statements: &lt;b&gt;Effect&lt;/b&gt; (allow or deny), &lt;b&gt;Principal&lt;/b&gt; (who), &lt;b&gt;Action&lt;/b&gt; (what), &lt;b&gt;Resource&lt;/b&gt; (the ARN of the bucket or of its objects) and, where wanted, &lt;b&gt;Condition&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;A deny always wins. Objects are named as &lt;code&gt;arn:aws:s3:::BUCKET/*&lt;/code&gt;, the bucket itself as &lt;code&gt;arn:aws:s3:::BUCKET&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;정책은 문의 목록입니다. &lt;b&gt;Effect&lt;/b&gt;(허용 또는 거부), &lt;b&gt;Principal&lt;/b&gt;(누가), &lt;b&gt;Action&lt;/b&gt;(무엇을), &lt;b&gt;Resource&lt;/b&gt;(버킷이나 객체의 ARN), 필요하면 &lt;b&gt;Condition&lt;/b&gt;으로 이루어집니다.&lt;/p&gt;&lt;p&gt;거부가 항상 우선합니다. 객체는 &lt;code&gt;arn:aws:s3:::BUCKET/*&lt;/code&gt;, 버킷 자체는 &lt;code&gt;arn:aws:s3:::BUCKET&lt;/code&gt;으로 적습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Bucket policies for Amazon S3</source>
        <translation>Amazon S3 버킷 정책</translation>
    </message>
    <message>
        <source>Examples of bucket policies</source>
        <translation>버킷 정책 예</translation>
    </message>
    <message>
        <source>Object Ownership and ACLs</source>
        <translation>객체 소유권과 ACL</translation>
    </message>
    <message>
        <source>&lt;p&gt;An &lt;b&gt;access control list&lt;/b&gt; grants a few permissions to accounts and groups. AWS recommends to do without: with &lt;b&gt;bucket owner enforced&lt;/b&gt; lists have no effect and the bucket&apos;s owner owns every object.&lt;/p&gt;&lt;p&gt;Where lists are enabled, &lt;b&gt;bucket owner preferred&lt;/b&gt; gives the owner those objects that come with the ACL &lt;code&gt;bucket-owner-full-control&lt;/code&gt;; with &lt;b&gt;object writer&lt;/b&gt; every account keeps what it writes.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;액세스 제어 목록&lt;/b&gt;은 계정과 그룹에 몇 가지 권한을 줍니다. AWS는 사용하지 않기를 권장합니다. &lt;b&gt;버킷 소유자 적용&lt;/b&gt;이면 목록이 적용되지 않고 버킷 소유자가 모든 객체를 소유합니다.&lt;/p&gt;&lt;p&gt;목록을 활성화하면 &lt;b&gt;버킷 소유자 선호&lt;/b&gt;에서는 &lt;code&gt;bucket-owner-full-control&lt;/code&gt; ACL로 올라온 객체를 버킷 소유자가 갖고, &lt;b&gt;객체 작성자&lt;/b&gt;에서는 쓴 계정이 계속 갖습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Controlling ownership of objects</source>
        <translation>객체 소유권 제어</translation>
    </message>
    <message>
        <source>Access control list overview</source>
        <translation>ACL(액세스 제어 목록) 개요</translation>
    </message>
    <message>
        <source>Lifecycle rules</source>
        <translation>수명 주기 규칙</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;lifecycle rule&lt;/b&gt; moves objects to colder storage classes and deletes them, by their age in days.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Objects only get colder: Standard, Standard-IA, Intelligent-Tiering, One Zone-IA, then the Glacier classes.&lt;/li&gt;&lt;li&gt;Standard-IA and One Zone-IA take objects after 30 days, and keep them for 30 days at least.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Noncurrent versions&lt;/b&gt; are counted from the day a newer version took their place; some of the newest can stay.&lt;/li&gt;&lt;li&gt;With versioning, an expired object becomes noncurrent behind a &lt;b&gt;delete marker&lt;/b&gt;.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3api put-bucket-lifecycle-configuration&lt;/code&gt;. It replaces all rules of the bucket.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;수명 주기 규칙&lt;/b&gt;은 객체의 나이(일)에 따라 객체를 더 차가운 스토리지 클래스로 옮기고 삭제합니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;객체는 더 차가운 쪽으로만 이동합니다: Standard, Standard-IA, Intelligent-Tiering, One Zone-IA, 그다음 Glacier 클래스.&lt;/li&gt;&lt;li&gt;Standard-IA와 One Zone-IA는 30일이 지난 객체만 받고, 최소 30일 동안 보관합니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;비현재 버전&lt;/b&gt;은 새 버전이 그 자리를 차지한 날부터 셉니다. 가장 최근 버전 몇 개는 남길 수 있습니다.&lt;/li&gt;&lt;li&gt;버전 관리를 사용하면 만료된 객체는 &lt;b&gt;삭제 마커&lt;/b&gt; 뒤의 비현재 버전이 됩니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3api put-bucket-lifecycle-configuration&lt;/code&gt;. 버킷의 모든 규칙을 대체합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Managing the lifecycle of objects</source>
        <translation>객체 수명 주기 관리</translation>
    </message>
    <message>
        <source>Transitions between storage classes</source>
        <translation>스토리지 클래스 간 전환</translation>
    </message>
    <message>
        <source>Replication rules</source>
        <translation>복제 규칙</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;replication rule&lt;/b&gt; copies what is written to this bucket into another one, of the same or another Region, with its metadata and version ID.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Both buckets need versioning.&lt;/li&gt;&lt;li&gt;Objects that were there before the rule are not replicated.&lt;/li&gt;&lt;li&gt;A delete marker is replicated only where the rule says so. A version that is deleted for good stays in the destination.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3api put-bucket-replication&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;복제 규칙&lt;/b&gt;은 이 버킷에 쓰인 것을 같은 리전이나 다른 리전의 버킷으로 메타데이터와 버전 ID까지 복사합니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;두 버킷 모두 버전 관리가 필요합니다.&lt;/li&gt;&lt;li&gt;규칙보다 먼저 있던 객체는 복제되지 않습니다.&lt;/li&gt;&lt;li&gt;삭제 마커는 규칙이 정한 경우에만 복제됩니다. 영구 삭제된 버전은 대상 버킷에 남습니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3api put-bucket-replication&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Replicating objects</source>
        <translation>객체 복제</translation>
    </message>
    <message>
        <source>What is replicated</source>
        <translation>복제되는 항목</translation>
    </message>
    <message>
        <source>Metrics of a bucket</source>
        <translation>버킷 지표</translation>
    </message>
    <message>
        <source>&lt;p&gt;How many bytes and objects the bucket holds, by storage class. AWS counts once a day; here the numbers are counted while you look, by listing every version once.&lt;/p&gt;&lt;p&gt;Noncurrent versions and delete markers count as objects. What is hidden behind a delete marker is stored, and billed, still.&lt;/p&gt;</source>
        <translation>&lt;p&gt;버킷에 든 바이트와 객체 수를 스토리지 클래스별로 보여 줍니다. AWS는 하루에 한 번 계산하지만, 여기서는 보는 동안 모든 버전을 한 번씩 나열하여 계산합니다.&lt;/p&gt;&lt;p&gt;비현재 버전과 삭제 마커도 객체로 셉니다. 삭제 마커 뒤에 숨은 것도 여전히 저장되고 요금이 청구됩니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Monitoring metrics</source>
        <translation>지표 모니터링</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>&lt;p&gt;In a bucket with versioning every upload of a key is a &lt;b&gt;version&lt;/b&gt; with an ID of its own. The newest is the current one: it is what is read when no version is asked for.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Deleting an object puts a &lt;b&gt;delete marker&lt;/b&gt; on top. &lt;b&gt;Undelete&lt;/b&gt; takes it away.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Make current&lt;/b&gt; puts a copy of an older version on top; the others stay.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Delete&lt;/b&gt; in this list deletes a version for good.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3api list-object-versions --bucket BUCKET&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;버전 관리를 사용하는 버킷에서는 키를 업로드할 때마다 고유한 ID를 가진 &lt;b&gt;버전&lt;/b&gt;이 생깁니다. 가장 새로운 것이 현재 버전이며, 버전을 지정하지 않으면 이것을 읽습니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;객체를 삭제하면 &lt;b&gt;삭제 마커&lt;/b&gt;가 맨 위에 놓입니다. &lt;b&gt;삭제 취소&lt;/b&gt;는 마커를 제거합니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;현재 버전으로 만들기&lt;/b&gt;는 이전 버전의 사본을 맨 위에 놓습니다. 다른 버전은 그대로 남습니다.&lt;/li&gt;&lt;li&gt;이 목록의 &lt;b&gt;삭제&lt;/b&gt;는 버전을 영구적으로 삭제합니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3api list-object-versions --bucket BUCKET&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Working with delete markers</source>
        <translation>삭제 마커 작업</translation>
    </message>
    <message>
        <source>Query with S3 Select</source>
        <translation>S3 Select를 사용한 쿼리</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;S3 Select&lt;/b&gt; reads an object where it lies and returns only the rows and columns an SQL expression asks for.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;The object is CSV or JSON, plain or compressed with GZIP or BZIP2.&lt;/li&gt;&lt;li&gt;It is called &lt;code&gt;s3object&lt;/code&gt;; columns by header name, or &lt;code&gt;_1&lt;/code&gt;, &lt;code&gt;_2&lt;/code&gt; … without header.&lt;/li&gt;&lt;li&gt;Ctrl+Enter runs the query, Ctrl+. cancels it.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;AWS takes no new customers for S3 Select: new work goes to Athena or to the client. Courses and exams still have it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;S3 Select&lt;/b&gt;는 객체가 있는 곳에서 읽고 SQL 표현식이 요청한 행과 열만 반환합니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;객체는 CSV 또는 JSON이며, 압축하지 않았거나 GZIP 또는 BZIP2로 압축한 것입니다.&lt;/li&gt;&lt;li&gt;객체의 이름은 &lt;code&gt;s3object&lt;/code&gt;입니다. 열은 헤더 이름으로, 헤더가 없으면 &lt;code&gt;_1&lt;/code&gt;, &lt;code&gt;_2&lt;/code&gt; …로 부릅니다.&lt;/li&gt;&lt;li&gt;Ctrl+Enter로 쿼리를 실행하고 Ctrl+.로 취소합니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;AWS의 S3 Select는 신규 고객을 받지 않습니다. 새 작업은 Athena나 클라이언트에서 합니다. 강의와 시험에는 아직 나옵니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Querying data in place with S3 Select</source>
        <translation>S3 Select로 제자리에서 데이터 쿼리</translation>
    </message>
    <message>
        <source>SQL reference for S3 Select</source>
        <translation>S3 Select SQL 참조</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Inventories</name>
    <message>
        <source>Daily</source>
        <translation>매일</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>매주</translation>
    </message>
    <message>
        <source>Inventory configurations</source>
        <translation>인벤토리 구성</translation>
    </message>
    <message>
        <source>Lists of the bucket&apos;s objects, written to a bucket day by day or week by week. SDKs and the CLI configure them.</source>
        <translation>버킷 객체의 목록을 매일 또는 매주 버킷에 작성합니다. SDK와 CLI로 구성합니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>빈도</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Find inventory configurations</source>
        <translation>인벤토리 구성 찾기</translation>
    </message>
    <message>
        <source>No inventory configurations</source>
        <translation>인벤토리 구성 없음</translation>
    </message>
    <message>
        <source>On the command line: aws s3api put-bucket-inventory-configuration.</source>
        <translation>명령줄: aws s3api put-bucket-inventory-configuration.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecycleActions</name>
    <message>
        <source>Choose at least one action.</source>
        <translation>작업을 하나 이상 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose what to clean up.</source>
        <translation>정리할 항목을 선택하십시오.</translation>
    </message>
    <message>
        <source>Delete markers and incomplete uploads have no tags and no size: limit the rule by prefix only.</source>
        <translation>삭제 마커와 미완료 업로드에는 태그와 크기가 없습니다. 접두사로만 규칙을 제한하십시오.</translation>
    </message>
    <message>
        <source>A rule that expires current versions removes expired delete markers by itself.</source>
        <translation>현재 버전을 만료시키는 규칙은 만료된 삭제 마커를 스스로 제거합니다.</translation>
    </message>
    <message>
        <source>Lifecycle rule actions</source>
        <translation>수명 주기 규칙 작업</translation>
    </message>
    <message>
        <source>What happens to the objects of the rule, and when.</source>
        <translation>규칙의 객체에 무엇이 언제 일어나는지 정합니다.</translation>
    </message>
    <message>
        <source>This rule names dates</source>
        <translation>이 규칙은 날짜를 지정합니다</translation>
    </message>
    <message>
        <source>%1. The console edits ages only: these actions stay as they are.</source>
        <translation>%1. 콘솔에서는 경과 일수만 편집합니다. 이 작업은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Move current versions between storage classes</source>
        <translation>객체의 현재 버전을 스토리지 클래스 간에 이동</translation>
    </message>
    <message>
        <source>Move noncurrent versions between storage classes</source>
        <translation>객체의 비현재 버전을 스토리지 클래스 간에 이동</translation>
    </message>
    <message>
        <source>Where versioning is on or was on.</source>
        <translation>버전 관리를 사용 중이거나 사용했던 경우입니다.</translation>
    </message>
    <message>
        <source>Expire current versions</source>
        <translation>객체의 현재 버전 만료</translation>
    </message>
    <message>
        <source>Deletes them; with versioning, they become noncurrent behind a delete marker.</source>
        <translation>삭제합니다. 버전 관리를 사용하면 삭제 마커 뒤의 비현재 버전이 됩니다.</translation>
    </message>
    <message>
        <source>Permanently delete noncurrent versions</source>
        <translation>객체의 비현재 버전 영구 삭제</translation>
    </message>
    <message>
        <source>Delete expired object delete markers or incomplete multipart uploads</source>
        <translation>만료된 객체 삭제 마커 또는 완료되지 않은 멀티파트 업로드 삭제</translation>
    </message>
    <message>
        <source>Move current versions</source>
        <translation>현재 버전 이동</translation>
    </message>
    <message>
        <source>Objects only get colder. Those below 128 KB stay where they are, unless the bucket says otherwise.</source>
        <translation>객체는 더 차가운 쪽으로만 이동합니다. 버킷에서 달리 정하지 않는 한 128 KB보다 작은 객체는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Move noncurrent versions</source>
        <translation>비현재 버전 이동</translation>
    </message>
    <message>
        <source>Days count from the moment a newer version took their place.</source>
        <translation>새 버전이 그 자리를 차지한 순간부터 일수를 셉니다.</translation>
    </message>
    <message>
        <source>Days after creation</source>
        <translation>생성 후 일수</translation>
    </message>
    <message>
        <source>Days noncurrent</source>
        <translation>비현재 일수</translation>
    </message>
    <message>
        <source>Newer versions kept</source>
        <translation>유지할 최신 버전 수</translation>
    </message>
    <message>
        <source>1 to 100: so many of the newest noncurrent versions stay, whatever their age.</source>
        <translation>1~100: 가장 최근의 비현재 버전을 이 수만큼 나이와 관계없이 유지합니다.</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>정리</translation>
    </message>
    <message>
        <source>Delete expired object delete markers</source>
        <translation>만료된 객체 삭제 마커 삭제</translation>
    </message>
    <message>
        <source>Markers that have no version behind them any more.</source>
        <translation>뒤에 남은 버전이 없는 마커입니다.</translation>
    </message>
    <message>
        <source>Delete incomplete multipart uploads</source>
        <translation>완료되지 않은 멀티파트 업로드 삭제</translation>
    </message>
    <message>
        <source>Uploads that were begun and never completed, with their parts.</source>
        <translation>시작했지만 완료되지 않은 업로드와 그 파트입니다.</translation>
    </message>
    <message>
        <source>Days after the upload began</source>
        <translation>업로드 시작 후 일수</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecycleMoves</name>
    <message>
        <source>Choose a storage class.</source>
        <translation>스토리지 클래스를 선택하십시오.</translation>
    </message>
    <message>
        <source>The rule moves to %1 already.</source>
        <translation>이 규칙은 이미 %1(으)로 이동합니다.</translation>
    </message>
    <message>
        <source>S3 cannot move from %1 to %2.</source>
        <translation>S3는 %1에서 %2(으)로 이동할 수 없습니다.</translation>
    </message>
    <message>
        <source>Enter the number of days.</source>
        <translation>일수를 입력하십시오.</translation>
    </message>
    <message>
        <source>S3 moves to %1 after 30 days at the earliest.</source>
        <translation>S3는 최소 30일이 지나야 %1(으)로 이동합니다.</translation>
    </message>
    <message>
        <source>The move to %1 has to come later than that to %2: enter more than %3.</source>
        <translation>%1 이동은 %2 이동보다 나중이어야 합니다. %3보다 큰 값을 입력하십시오.</translation>
    </message>
    <message>
        <source>Objects stay in %1 for 30 days at least: enter %2 or more.</source>
        <translation>객체는 %1에 최소 30일 동안 있습니다. %2 이상을 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter a number of days from 1.</source>
        <translation>1 이상의 일수를 입력하십시오.</translation>
    </message>
    <message>
        <source>The move to %1 comes first: enter more than %2.</source>
        <translation>%1 이동이 먼저입니다. %2보다 큰 값을 입력하십시오.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecyclePage</name>
    <message>
        <source>Create lifecycle rule</source>
        <translation>수명 주기 규칙 생성</translation>
    </message>
    <message>
        <source>Edit lifecycle rule</source>
        <translation>수명 주기 규칙 편집</translation>
    </message>
    <message>
        <source>The lifecycle rule was not saved</source>
        <translation>수명 주기 규칙이 저장되지 않음</translation>
    </message>
    <message>
        <source>Successfully saved the lifecycle rule %1</source>
        <translation>수명 주기 규칙 %1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Delete markers without versions behind them are deleted.</source>
        <translation>뒤에 버전이 없는 삭제 마커가 삭제됩니다.</translation>
    </message>
    <message>
        <source>Incomplete multipart uploads: %1.</source>
        <translation>완료되지 않은 멀티파트 업로드: %1.</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>What happens to an object of the rule, from day to day. S3 looks once a day, at midnight UTC.</source>
        <translation>규칙의 객체에 날마다 일어나는 일입니다. S3는 하루에 한 번, UTC 자정에 확인합니다.</translation>
    </message>
    <message>
        <source>Current versions</source>
        <translation>현재 버전</translation>
    </message>
    <message>
        <source>Noncurrent versions</source>
        <translation>비현재 버전</translation>
    </message>
    <message>
        <source>Nothing happens to them by this rule.</source>
        <translation>이 규칙으로는 아무 일도 일어나지 않습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecycleRules</name>
    <message>
        <source>Create lifecycle rule</source>
        <translation>수명 주기 규칙 생성</translation>
    </message>
    <message>
        <source>Delete lifecycle rule</source>
        <translation>수명 주기 규칙 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted the lifecycle rule %1</source>
        <translation>수명 주기 규칙 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The lifecycle rules were not changed</source>
        <translation>수명 주기 규칙이 변경되지 않음</translation>
    </message>
    <message>
        <source>The lifecycle rule %1 is back</source>
        <translation>수명 주기 규칙 %1을(를) 되돌렸습니다</translation>
    </message>
    <message>
        <source>Lifecycle rules</source>
        <translation>수명 주기 규칙</translation>
    </message>
    <message>
        <source>Move objects to colder classes and delete them, by their age.</source>
        <translation>나이에 따라 객체를 더 차가운 클래스로 옮기고 삭제합니다.</translation>
    </message>
    <message>
        <source>Current version actions</source>
        <translation>현재 버전 작업</translation>
    </message>
    <message>
        <source>Noncurrent version actions</source>
        <translation>비현재 버전 작업</translation>
    </message>
    <message>
        <source>Expired delete markers</source>
        <translation>만료된 삭제 마커</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Incomplete uploads</source>
        <translation>미완료 업로드</translation>
    </message>
    <message>
        <source>Find lifecycle rules</source>
        <translation>수명 주기 규칙 찾기</translation>
    </message>
    <message>
        <source>No lifecycle rules</source>
        <translation>수명 주기 규칙 없음</translation>
    </message>
    <message>
        <source>Old data costs less in a colder class, and nothing once it is deleted. A rule does both by itself.</source>
        <translation>오래된 데이터는 더 차가운 클래스에서 비용이 적게 들고, 삭제하면 들지 않습니다. 규칙은 둘 다 알아서 합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecycleWords</name>
    <message>
        <source>Day %1</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2에 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n day(s)</source>
        <translation>
            <numerusform>%n일 후 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (the newest %2 stay)</source>
        <translation>%1 (최근 %2개 유지)</translation>
    </message>
    <message>
        <source>As uploaded</source>
        <translation>업로드한 그대로</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>그때까지</translation>
    </message>
    <message>
        <source>Objects stay as they were uploaded</source>
        <translation>객체가 업로드한 그대로 있음</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>%1(으)로 이동</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>만료</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Objects are uploaded</source>
        <translation>객체 업로드</translation>
    </message>
    <message>
        <source>Objects expire</source>
        <translation>객체 만료</translation>
    </message>
    <message>
        <source>Versions become noncurrent</source>
        <translation>비현재 버전이 됨</translation>
    </message>
    <message>
        <source>Versions are deleted for good</source>
        <translation>버전 영구 삭제</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::MetadataEditor</name>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>This cannot be saved</source>
        <translation>저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Edit tags of %1</source>
        <translation>%1의 태그 편집</translation>
    </message>
    <message>
        <source>Tags sort objects for lifecycle rules, access policies and cost reports. An object has at most 10.</source>
        <translation>태그는 수명 주기 규칙, 액세스 정책, 비용 보고서를 위해 객체를 분류합니다. 객체 하나에 최대 10개입니다.</translation>
    </message>
    <message>
        <source>All chosen objects, and all in chosen folders, get exactly these tags: those they have now are replaced.</source>
        <translation>선택한 모든 객체와 선택한 폴더 안의 모든 객체가 정확히 이 태그를 갖습니다. 지금 있는 태그는 대체됩니다.</translation>
    </message>
    <message>
        <source>Editing the tags in %1</source>
        <translation>%1의 태그 편집 중</translation>
    </message>
    <message>
        <source>Objects with new tags: %1</source>
        <translation>태그가 바뀐 객체: %1개</translation>
    </message>
    <message>
        <source>Some tags were not edited</source>
        <translation>일부 태그를 편집하지 못했습니다</translation>
    </message>
    <message>
        <source>Edit metadata of %1</source>
        <translation>%1의 메타데이터 편집</translation>
    </message>
    <message>
        <source>System-defined keys are HTTP headers such as Content-Type; your own keys begin with x-amz-meta-. S3 copies the object on top of itself: it gets a new time of last change and, in a bucket that keeps versions, a new version.</source>
        <translation>시스템 정의 키는 Content-Type과 같은 HTTP 헤더이고, 사용자 정의 키는 x-amz-meta-로 시작합니다. S3는 객체를 자기 자신 위에 복사하므로 마지막 수정 시각이 바뀌고, 버전을 보관하는 버킷에서는 새 버전이 생깁니다.</translation>
    </message>
    <message>
        <source>These pairs are added to all chosen objects, and to all in chosen folders, or overwrite what is there. S3 copies each object on top of itself.</source>
        <translation>이 쌍은 선택한 모든 객체와 선택한 폴더 안의 모든 객체에 추가되며, 이미 있는 값은 덮어씁니다. S3는 각 객체를 자기 자신 위에 복사합니다.</translation>
    </message>
    <message>
        <source>Editing the metadata in %1</source>
        <translation>%1의 메타데이터 편집 중</translation>
    </message>
    <message>
        <source>Objects with new metadata: %1</source>
        <translation>메타데이터가 바뀐 객체: %1개</translation>
    </message>
    <message>
        <source>Some metadata was not edited</source>
        <translation>일부 메타데이터를 편집하지 못했습니다</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Content-Type or x-amz-meta-…</source>
        <translation>Content-Type 또는 x-amz-meta-…</translation>
    </message>
    <message>
        <source>Enter value</source>
        <translation>값 입력</translation>
    </message>
    <message>
        <source>Add metadata</source>
        <translation>메타데이터 추가</translation>
    </message>
    <message>
        <source>No metadata.</source>
        <translation>메타데이터가 없습니다.</translation>
    </message>
    <message>
        <source>This pair will be removed when you save.</source>
        <translation>저장하면 이 쌍이 제거됩니다.</translation>
    </message>
    <message>
        <source>Enter a system-defined key such as Content-Type, or one that begins with x-amz-meta-.</source>
        <translation>Content-Type과 같은 시스템 정의 키나 x-amz-meta-로 시작하는 키를 입력하세요.</translation>
    </message>
    <message>
        <source>Only letters, numbers and ! # $ % &amp; &apos; * + - . ^ _ ` | ~ are allowed.</source>
        <translation>영문자, 숫자와 ! # $ % &amp; &apos; * + - . ^ _ ` | ~ 만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>값을 입력하세요.</translation>
    </message>
    <message>
        <source>Only letters, digits and signs of US-ASCII are allowed.</source>
        <translation>US-ASCII 문자, 숫자, 기호만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Your own metadata has %1 bytes; S3 keeps 2,048 at most.</source>
        <translation>사용자 정의 메타데이터가 %1바이트입니다. S3는 최대 2,048바이트까지 보관합니다.</translation>
    </message>
    <message>
        <source>The tags cannot be edited</source>
        <translation>태그를 편집할 수 없습니다</translation>
    </message>
    <message>
        <source>The metadata cannot be edited</source>
        <translation>메타데이터를 편집할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::MoveRows</name>
    <message>
        <source>Remove the move to %1</source>
        <translation>%1 이동 제거</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Days noncurrent</source>
        <translation>비현재 일수</translation>
    </message>
    <message>
        <source>Days after creation</source>
        <translation>생성 후 일수</translation>
    </message>
    <message>
        <source>Newer versions kept</source>
        <translation>유지할 최신 버전 수</translation>
    </message>
    <message>
        <source>Add transition</source>
        <translation>전환 추가</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectActions</name>
    <message>
        <source>No program opens web links here</source>
        <translation>웹 링크를 열 수 있는 프로그램이 없습니다</translation>
    </message>
    <message>
        <source>Share %1 with a presigned URL</source>
        <translation>미리 서명된 URL로 %1 공유</translation>
    </message>
    <message>
        <source>Anyone who has the link can read the object until the link expires.</source>
        <translation>링크가 만료될 때까지 링크가 있는 사람은 누구나 객체를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Time until the link expires</source>
        <translation>링크 만료까지의 시간</translation>
    </message>
    <message>
        <source>Copy presigned URL</source>
        <translation>미리 서명된 URL 복사</translation>
    </message>
    <message>
        <source>Presigned URL copied</source>
        <translation>미리 서명된 URL이 복사됨</translation>
    </message>
    <message>
        <source>%1, valid for %2</source>
        <translation>%1, 유효 기간 %2</translation>
    </message>
    <message>
        <source>Not a local file</source>
        <translation>로컬 파일이 아님</translation>
    </message>
    <message>
        <source>Download object</source>
        <translation>객체 다운로드</translation>
    </message>
    <message>
        <source>Download to folder</source>
        <translation>폴더에 다운로드</translation>
    </message>
    <message>
        <source>Delete objects</source>
        <translation>객체 삭제</translation>
    </message>
    <message>
        <source>Delete these from %1?</source>
        <translation>%1에서 다음을 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Deleting objects cannot be undone. If a folder is selected, all objects in it are deleted.</source>
        <translation>객체 삭제는 취소할 수 없습니다. 폴더를 선택하면 그 안의 모든 객체가 삭제됩니다.</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>폴더 만들기</translation>
    </message>
    <message>
        <source>Folder name</source>
        <translation>폴더 이름</translation>
    </message>
    <message>
        <source>Without a slash. S3 keeps a folder as an object of zero bytes whose key ends in /.</source>
        <translation>슬래시 없이 입력하세요. S3는 폴더를 키가 /로 끝나는 0바이트 객체로 저장합니다.</translation>
    </message>
    <message>
        <source>The folder was not created</source>
        <translation>폴더를 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>Successfully created folder %1</source>
        <translation>폴더 %1을(를) 만들었습니다.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>A name has no slash.</source>
        <translation>이름에는 슬래시를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>1 to 720; up to 12 hours.</source>
        <translation>1~720, 최대 12시간.</translation>
    </message>
    <message>
        <source>Enter a whole number from 1 to 720.</source>
        <translation>1에서 720 사이의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>A link lives 12 hours at most.</source>
        <translation>링크의 유효 기간은 최대 12시간입니다.</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>폴더 추가</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <source>Without a slash. S3 has no rename: the object is copied to its new key, then the old one is deleted.</source>
        <translation>슬래시는 사용할 수 없습니다. S3에는 이름 바꾸기가 없으므로 새 키로 복사한 후 이전 객체를 삭제합니다.</translation>
    </message>
    <message>
        <source>This is its name already.</source>
        <translation>현재 이름과 같습니다.</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1의 이름을 %2(으)로 바꿨습니다</translation>
    </message>
    <message>
        <source>This bucket keeps versions: each object gets a delete marker and can be brought back. To delete an object for good, show versions. If a folder is selected, all objects in it get a delete marker.</source>
        <translation>이 버킷은 버전을 보관합니다. 각 객체에 삭제 마커가 추가되며 되돌릴 수 있습니다. 객체를 영구적으로 삭제하려면 버전을 표시하세요. 폴더를 선택하면 그 안의 모든 객체에 삭제 마커가 추가됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectDetails</name>
    <message>
        <source>Owner</source>
        <translation>소유자</translation>
    </message>
    <message>
        <source>S3 URI</source>
        <translation>S3 URI</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Amazon Resource Name (ARN)</source>
        <translation>Amazon 리소스 이름(ARN)</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Entity tag (ETag)</source>
        <translation>엔터티 태그(ETag)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Object URL</source>
        <translation>객체 URL</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Server-side encryption</source>
        <translation>서버 측 암호화</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>파트</translation>
    </message>
    <message>
        <source>Checksum type</source>
        <translation>체크섬 유형</translation>
    </message>
    <message>
        <source>Composite (of the parts&apos; checksums)</source>
        <translation>복합(파트 체크섬의 체크섬)</translation>
    </message>
    <message>
        <source>Full object</source>
        <translation>전체 객체</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Share with a presigned URL</source>
        <translation>미리 서명된 URL로 공유</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>The object cannot be shown</source>
        <translation>객체를 표시할 수 없음</translation>
    </message>
    <message>
        <source>Object overview</source>
        <translation>객체 개요</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>체크섬</translation>
    </message>
    <message>
        <source>Checksums verify that the object arrived whole.</source>
        <translation>체크섬으로 객체가 온전히 도착했는지 확인합니다.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>메타데이터</translation>
    </message>
    <message>
        <source>Metadata is optional information in name-value pairs.</source>
        <translation>메타데이터는 이름-값 페어로 제공되는 선택적 정보입니다.</translation>
    </message>
    <message>
        <source>Version ID</source>
        <translation>버전 ID</translation>
    </message>
    <message>
        <source>Query with S3 Select</source>
        <translation>S3 Select를 사용한 쿼리</translation>
    </message>
    <message>
        <source>Edit storage class</source>
        <translation>스토리지 클래스 편집</translation>
    </message>
    <message>
        <source>Edit server-side encryption</source>
        <translation>서버 측 암호화 편집</translation>
    </message>
    <message>
        <source>Edit metadata</source>
        <translation>메타데이터 편집</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>태그 편집</translation>
    </message>
    <message>
        <source>Make current</source>
        <translation>현재 버전으로 만들기</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectDrag</name>
    <message>
        <source>A folder cannot be put into itself</source>
        <translation>폴더를 자기 자신 안에 넣을 수 없습니다</translation>
    </message>
    <message>
        <source>Cut; paste to move</source>
        <translation>잘라냄; 붙여넣으면 이동합니다</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectEdits</name>
    <message>
        <source>Total size: %1</source>
        <translation>총 크기: %1</translation>
    </message>
    <message>
        <source>Objects: %1, in %2</source>
        <translation>%2의 객체 %1개</translation>
    </message>
    <message>
        <source>Calculating total size</source>
        <translation>총 크기 계산 중</translation>
    </message>
    <message>
        <source>The total size is not known</source>
        <translation>총 크기를 알 수 없습니다</translation>
    </message>
    <message>
        <source>S3 copies each object on top of itself: it gets a new time of last change and, in a bucket that keeps versions, a new version.</source>
        <translation>S3는 각 객체를 자기 자신 위에 복사하므로 마지막 수정 시각이 바뀌고, 버전을 보관하는 버킷에서는 새 버전이 생깁니다.</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The object cannot be changed</source>
        <translation>객체를 변경할 수 없습니다</translation>
    </message>
    <message>
        <source>%1 objects and folders</source>
        <translation>객체 및 폴더 %1개</translation>
    </message>
    <message>
        <source>Edit storage class of %1</source>
        <translation>%1의 스토리지 클래스 편집</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Classes for rare reading store cheaper and read dearer. Objects of the archive classes must be restored before they can be read.</source>
        <translation>드물게 읽는 데이터를 위한 클래스는 저장 비용이 낮고 읽기 비용이 높습니다. 아카이브 클래스의 객체는 읽기 전에 복원해야 합니다.</translation>
    </message>
    <message>
        <source>Editing the storage class in %1</source>
        <translation>%1의 스토리지 클래스 편집 중</translation>
    </message>
    <message>
        <source>Objects with a new storage class: %1</source>
        <translation>스토리지 클래스가 바뀐 객체: %1개</translation>
    </message>
    <message>
        <source>Some storage classes were not edited</source>
        <translation>일부 스토리지 클래스를 편집하지 못했습니다</translation>
    </message>
    <message>
        <source>Edit server-side encryption of %1</source>
        <translation>%1의 서버 측 암호화 편집</translation>
    </message>
    <message>
        <source>Encryption type</source>
        <translation>암호화 유형</translation>
    </message>
    <message>
        <source>The copy is encrypted with a new data key that S3 manages. Keys of AWS KMS are not available here.</source>
        <translation>사본은 S3가 관리하는 새 데이터 키로 암호화됩니다. 여기서는 AWS KMS 키를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Amazon S3 managed keys (SSE-S3)</source>
        <translation>Amazon S3 관리형 키(SSE-S3)</translation>
    </message>
    <message>
        <source>Encrypting objects in %1</source>
        <translation>%1의 객체 암호화 중</translation>
    </message>
    <message>
        <source>Objects encrypted anew: %1</source>
        <translation>다시 암호화된 객체: %1개</translation>
    </message>
    <message>
        <source>Some objects were not encrypted anew</source>
        <translation>일부 객체를 다시 암호화하지 못했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectPermissions</name>
    <message>
        <source>Everyone (public access)</source>
        <translation>모든 사람(퍼블릭 액세스)</translation>
    </message>
    <message>
        <source>Authenticated users group (anyone with an AWS account)</source>
        <translation>인증된 사용자 그룹(AWS 계정이 있는 모든 사용자)</translation>
    </message>
    <message>
        <source>Object owner (your AWS account)</source>
        <translation>객체 소유자(내 AWS 계정)</translation>
    </message>
    <message>
        <source>Object: Read. Object ACL: Read, Write</source>
        <translation>객체: 읽기. 객체 ACL: 읽기, 쓰기</translation>
    </message>
    <message>
        <source>Object: Read</source>
        <translation>객체: 읽기</translation>
    </message>
    <message>
        <source>Object ACL: Read</source>
        <translation>객체 ACL: 읽기</translation>
    </message>
    <message>
        <source>Object ACL: Write</source>
        <translation>객체 ACL: 쓰기</translation>
    </message>
    <message>
        <source>Access control list (ACL)</source>
        <translation>ACL(액세스 제어 목록)</translation>
    </message>
    <message>
        <source>Who has access</source>
        <translation>액세스할 수 있는 사람</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>프라이빗</translation>
    </message>
    <message>
        <source>Only the object owner.</source>
        <translation>객체 소유자만.</translation>
    </message>
    <message>
        <source>Public read</source>
        <translation>퍼블릭 읽기</translation>
    </message>
    <message>
        <source>Anyone in the world can read the object.</source>
        <translation>전 세계 누구나 객체를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Authenticated read</source>
        <translation>인증된 사용자 읽기</translation>
    </message>
    <message>
        <source>Anyone with an AWS account can read the object.</source>
        <translation>AWS 계정이 있는 누구나 객체를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Bucket owner read</source>
        <translation>버킷 소유자 읽기</translation>
    </message>
    <message>
        <source>The bucket owner can read the object.</source>
        <translation>버킷 소유자가 객체를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Bucket owner full control</source>
        <translation>버킷 소유자 전체 제어</translation>
    </message>
    <message>
        <source>The bucket owner can read the object and change this list.</source>
        <translation>버킷 소유자가 객체를 읽고 이 목록을 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>Everyone will be able to read this object.</source>
        <translation>모든 사람이 이 객체를 읽을 수 있게 됩니다.</translation>
    </message>
    <message>
        <source>Grants basic read and write permissions to other AWS accounts.</source>
        <translation>다른 AWS 계정에 기본 읽기 및 쓰기 권한을 부여합니다.</translation>
    </message>
    <message>
        <source>ACLs are disabled: this bucket enforces its owner&apos;s ownership of all objects. Access is granted by policies alone.</source>
        <translation>ACL이 비활성화되어 있습니다. 이 버킷에서는 버킷 소유자가 모든 객체를 소유합니다. 액세스는 정책으로만 부여합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectPreview</name>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>The object cannot be previewed</source>
        <translation>객체를 미리 볼 수 없습니다</translation>
    </message>
    <message>
        <source>Find rows</source>
        <translation>행 찾기</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>행 없음</translation>
    </message>
    <message>
        <source>The object has no rows.</source>
        <translation>객체에 행이 없습니다.</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>%1의 내용</translation>
    </message>
    <message>
        <source>The object is empty.</source>
        <translation>객체가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>전체 %2 중 처음 %1입니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectRestore</name>
    <message>
        <source>Initiating the restore of %1</source>
        <translation>%1 복원 시작 중</translation>
    </message>
    <message>
        <source>Restores initiated: %1</source>
        <translation>시작된 복원: %1건</translation>
    </message>
    <message>
        <source>Some restores were not initiated</source>
        <translation>일부 복원을 시작하지 못했습니다</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Archived: to be restored before it can be read</source>
        <translation>아카이브됨: 읽으려면 먼저 복원해야 합니다</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>복원됨</translation>
    </message>
    <message>
        <source>Restored copy expires</source>
        <translation>복원된 사본 만료</translation>
    </message>
    <message>
        <source>Initiate restore of %1</source>
        <translation>%1 복원 시작</translation>
    </message>
    <message>
        <source>Initiate restore</source>
        <translation>복원 시작</translation>
    </message>
    <message>
        <source>Days that the restored copy is available</source>
        <translation>복원된 사본을 사용할 수 있는 일수</translation>
    </message>
    <message>
        <source>A copy that can be read is kept beside the archived object until then. Both are stored meanwhile.</source>
        <translation>그때까지 읽을 수 있는 사본이 아카이브된 객체 옆에 보관됩니다. 그동안 둘 다 저장됩니다.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Retrieval tier</source>
        <translation>검색 티어</translation>
    </message>
    <message>
        <source>Bulk retrieval</source>
        <translation>대량 검색</translation>
    </message>
    <message>
        <source>5 to 12 hours; from Deep Archive within 48 hours.</source>
        <translation>5~12시간, Deep Archive는 48시간 이내.</translation>
    </message>
    <message>
        <source>Standard retrieval</source>
        <translation>표준 검색</translation>
    </message>
    <message>
        <source>3 to 5 hours; from Deep Archive within 12 hours.</source>
        <translation>3~5시간, Deep Archive는 12시간 이내.</translation>
    </message>
    <message>
        <source>Expedited retrieval</source>
        <translation>신속 검색</translation>
    </message>
    <message>
        <source>1 to 5 minutes; not from Deep Archive.</source>
        <translation>1~5분, Deep Archive에는 사용할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectSettings</name>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>What storing and reading cost, and how long reading takes to begin.</source>
        <translation>저장과 읽기의 비용, 그리고 읽기 시작까지 걸리는 시간을 정합니다.</translation>
    </message>
    <message>
        <source>Initiate restore</source>
        <translation>복원 시작</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags sort objects for lifecycle rules, access policies and cost reports.</source>
        <translation>태그는 수명 주기 규칙, 액세스 정책, 비용 보고서를 위해 객체를 분류합니다.</translation>
    </message>
    <message>
        <source>No tags are associated with this object.</source>
        <translation>이 객체에 연결된 태그가 없습니다.</translation>
    </message>
    <message>
        <source>Object Lock is not enabled on this bucket, so its objects cannot be locked. It is enabled in the bucket&apos;s properties.</source>
        <translation>이 버킷에 객체 잠금이 활성화되어 있지 않아 객체를 잠글 수 없습니다. 버킷의 속성에서 활성화합니다.</translation>
    </message>
    <message>
        <source>Object Lock legal hold</source>
        <translation>객체 잠금 법적 보존</translation>
    </message>
    <message>
        <source>Keeps this version from being deleted until the hold is switched off.</source>
        <translation>보존을 해제할 때까지 이 버전이 삭제되지 않도록 합니다.</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>법적 보존</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>This version can be deleted, unless a retention keeps it.</source>
        <translation>보존 기간이 막지 않는 한 이 버전을 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Nobody can delete this version while the hold is on.</source>
        <translation>보존이 켜져 있는 동안 아무도 이 버전을 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>거버넌스</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>규정 준수</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Object Lock retention</source>
        <translation>객체 잠금 보존 기간</translation>
    </message>
    <message>
        <source>Retention mode</source>
        <translation>보존 모드</translation>
    </message>
    <message>
        <source>No date keeps this version.</source>
        <translation>이 버전을 보존하는 날짜가 없습니다.</translation>
    </message>
    <message>
        <source>Kept until the date, unless somebody is allowed to bypass that.</source>
        <translation>우회 권한이 있는 사람이 아니면 그 날짜까지 보존됩니다.</translation>
    </message>
    <message>
        <source>Kept until the date, whoever asks.</source>
        <translation>누구든지 그 날짜까지 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Until the date nobody can delete this version or bring the date nearer, not even the root user.</source>
        <translation>그 날짜까지는 루트 사용자를 포함해 아무도 이 버전을 삭제하거나 날짜를 앞당길 수 없습니다.</translation>
    </message>
    <message>
        <source>Retain until date</source>
        <translation>보존 종료 날짜</translation>
    </message>
    <message>
        <source>A day after today, such as 2027-01-31. It ends when that day begins in UTC.</source>
        <translation>오늘 이후의 날짜입니다(예: 2027-01-31). UTC로 그날이 시작될 때 끝납니다.</translation>
    </message>
    <message>
        <source>Enter a day as YYYY-MM-DD.</source>
        <translation>날짜를 YYYY-MM-DD 형식으로 입력하세요.</translation>
    </message>
    <message>
        <source>Bypass governance retention</source>
        <translation>거버넌스 보존 우회</translation>
    </message>
    <message>
        <source>Needed to shorten or remove a retention in governance mode.</source>
        <translation>거버넌스 모드의 보존 기간을 줄이거나 없애려면 필요합니다.</translation>
    </message>
    <message>
        <source>Keeps this version from being deleted until a date.</source>
        <translation>정한 날짜까지 이 버전이 삭제되지 않도록 합니다.</translation>
    </message>
    <message>
        <source>Customer-provided key (SSE-C)</source>
        <translation>고객 제공 키(SSE-C)</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>암호화되지 않음</translation>
    </message>
    <message>
        <source>Amazon S3 managed keys (SSE-S3)</source>
        <translation>Amazon S3 관리형 키(SSE-S3)</translation>
    </message>
    <message>
        <source>Encryption type</source>
        <translation>암호화 유형</translation>
    </message>
    <message>
        <source>Server-side encryption settings</source>
        <translation>서버 측 암호화 설정</translation>
    </message>
    <message>
        <source>How the object is encrypted where it lies.</source>
        <translation>저장된 객체를 암호화하는 방법입니다.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>메타데이터</translation>
    </message>
    <message>
        <source>Metadata is optional information in name-value pairs.</source>
        <translation>메타데이터는 이름-값 쌍으로 제공되는 선택적 정보입니다.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Objects</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Find objects by prefix</source>
        <translation>접두사로 객체 찾기</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL 복사</translation>
    </message>
    <message>
        <source>Object URL copied</source>
        <translation>객체 URL이 복사됨</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Share with a presigned URL</source>
        <translation>미리 서명된 URL로 공유</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>폴더 추가</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>업로드</translation>
    </message>
    <message>
        <source>Drop files and folders to upload</source>
        <translation>업로드할 파일과 폴더를 놓으세요</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>객체 없음</translation>
    </message>
    <message>
        <source>Drop files and folders here, or choose Upload.</source>
        <translation>파일과 폴더를 여기에 끌어다 놓거나 업로드를 선택하세요.</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>폴더 만들기</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>다른 위치로 복사</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>다른 위치로 이동</translation>
    </message>
    <message>
        <source>Query with S3 Select</source>
        <translation>S3 Select를 사용한 쿼리</translation>
    </message>
    <message>
        <source>Initiate restore</source>
        <translation>복원 시작</translation>
    </message>
    <message>
        <source>Calculate total size</source>
        <translation>총 크기 계산</translation>
    </message>
    <message>
        <source>Edit storage class</source>
        <translation>스토리지 클래스 편집</translation>
    </message>
    <message>
        <source>Edit server-side encryption</source>
        <translation>서버 측 암호화 편집</translation>
    </message>
    <message>
        <source>Edit metadata</source>
        <translation>메타데이터 편집</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>태그 편집</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::PutDialog</name>
    <message>
        <source>Enter where to, or browse for it.</source>
        <translation>대상을 입력하거나 찾아보십시오.</translation>
    </message>
    <message>
        <source>They are in this folder already, or it is inside of them.</source>
        <translation>이미 이 폴더에 있거나, 선택한 폴더 안에 있는 위치입니다.</translation>
    </message>
    <message>
        <source>%1 objects and folders</source>
        <translation>객체와 폴더 %1개</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>A bucket, or a folder in it: its path ends in /. What exists there under the same name stays until you choose to replace it.</source>
        <translation>버킷 또는 버킷 안의 폴더이며, 폴더 경로는 /로 끝납니다. 같은 이름으로 이미 있는 객체는 바꾸기를 선택할 때까지 그대로 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ReplicationPage</name>
    <message>
        <source>S3 does not replicate delete markers by rules with tags. Switch this off, or limit the rule by prefix only.</source>
        <translation>S3는 태그가 있는 규칙으로 삭제 마커를 복제하지 않습니다. 이 옵션을 끄거나 접두사로만 규칙을 제한하십시오.</translation>
    </message>
    <message>
        <source>Create replication rule</source>
        <translation>복제 규칙 생성</translation>
    </message>
    <message>
        <source>Edit replication rule</source>
        <translation>복제 규칙 편집</translation>
    </message>
    <message>
        <source>The replication rule was not saved</source>
        <translation>복제 규칙이 저장되지 않음</translation>
    </message>
    <message>
        <source>Successfully saved the replication rule %1</source>
        <translation>복제 규칙 %1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Enter the bucket that gets the replicas, or browse for it.</source>
        <translation>복제본을 받을 버킷을 입력하거나 찾아보십시오.</translation>
    </message>
    <message>
        <source>Replicas keep their keys: enter a bucket without a path.</source>
        <translation>복제본은 키를 유지합니다. 경로 없이 버킷만 입력하십시오.</translation>
    </message>
    <message>
        <source>A bucket is not replicated into itself. Choose another one.</source>
        <translation>버킷을 자기 자신에게 복제할 수 없습니다. 다른 버킷을 선택하십시오.</translation>
    </message>
    <message>
        <source>There is no bucket of this name.</source>
        <translation>이 이름의 버킷이 없습니다.</translation>
    </message>
    <message>
        <source>This bucket has no versioning. Replication needs it on both sides.</source>
        <translation>이 버킷은 버전 관리를 사용하지 않습니다. 복제에는 양쪽 모두 버전 관리가 필요합니다.</translation>
    </message>
    <message>
        <source>The rule %1 has this priority. Enter another one.</source>
        <translation>규칙 %1의 우선 순위와 같습니다. 다른 값을 입력하십시오.</translation>
    </message>
    <message>
        <source>IAM role</source>
        <translation>IAM 역할</translation>
    </message>
    <message>
        <source>Replication needs versioning</source>
        <translation>복제에는 버전 관리가 필요합니다</translation>
    </message>
    <message>
        <source>S3 replicates versions of objects. Switch on versioning in the properties of this bucket first.</source>
        <translation>S3는 객체의 버전을 복제합니다. 먼저 이 버킷의 속성에서 버전 관리를 켜십시오.</translation>
    </message>
    <message>
        <source>Open properties</source>
        <translation>속성 열기</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선 순위</translation>
    </message>
    <message>
        <source>Where an object fits several rules with the same destination, the highest number counts.</source>
        <translation>한 객체가 대상이 같은 여러 규칙에 해당하면 가장 큰 숫자가 우선합니다.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Objects that are written from now on. Those that are there already are not replicated.</source>
        <translation>지금부터 쓰는 객체입니다. 이미 있는 객체는 복제되지 않습니다.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Of any Region, with versioning.</source>
        <translation>어느 리전이든 버전 관리를 사용하는 버킷입니다.</translation>
    </message>
    <message>
        <source>Storage class of the replicas</source>
        <translation>복제본의 스토리지 클래스</translation>
    </message>
    <message>
        <source>Same as the source object</source>
        <translation>소스 객체와 동일</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Delete marker replication</source>
        <translation>삭제 마커 복제</translation>
    </message>
    <message>
        <source>Deleted here, then hidden there too. Versions that are deleted for good stay in the destination.</source>
        <translation>여기서 삭제하면 대상에서도 숨겨집니다. 영구 삭제된 버전은 대상에 남습니다.</translation>
    </message>
    <message>
        <source>Replicate delete markers</source>
        <translation>삭제 마커 복제</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Whom S3 writes as. All rules of the bucket share it.</source>
        <translation>S3가 쓸 때 사용하는 역할입니다. 버킷의 모든 규칙이 공유합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ReplicationRules</name>
    <message>
        <source>Same as source</source>
        <translation>소스와 동일</translation>
    </message>
    <message>
        <source>Create replication rule</source>
        <translation>복제 규칙 생성</translation>
    </message>
    <message>
        <source>Delete replication rule</source>
        <translation>복제 규칙 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted the replication rule %1</source>
        <translation>복제 규칙 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The replication rules were not changed</source>
        <translation>복제 규칙이 변경되지 않음</translation>
    </message>
    <message>
        <source>The replication rule %1 is back</source>
        <translation>복제 규칙 %1을(를) 되돌렸습니다</translation>
    </message>
    <message>
        <source>Replication rules</source>
        <translation>복제 규칙</translation>
    </message>
    <message>
        <source>Copy what is written here to another bucket, by itself.</source>
        <translation>여기에 쓰인 것을 다른 버킷으로 자동 복사합니다.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선 순위</translation>
    </message>
    <message>
        <source>Destination bucket</source>
        <translation>대상 버킷</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Delete markers</source>
        <translation>삭제 마커</translation>
    </message>
    <message>
        <source>Find replication rules</source>
        <translation>복제 규칙 찾기</translation>
    </message>
    <message>
        <source>No replication rules</source>
        <translation>복제 규칙 없음</translation>
    </message>
    <message>
        <source>A copy in another Region is near to other people, and there when the first one is not. Both buckets need versioning.</source>
        <translation>다른 리전의 복사본은 다른 사용자에게 가깝고, 원본을 쓸 수 없을 때에도 있습니다. 두 버킷 모두 버전 관리가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::RulePage</name>
    <message>
        <source>Management</source>
        <translation>관리</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>A name has at most 255 characters.</source>
        <translation>이름은 최대 255자입니다.</translation>
    </message>
    <message>
        <source>There is a rule of this name already.</source>
        <translation>같은 이름의 규칙이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Create rule</source>
        <translation>규칙 생성</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The rule cannot be shown</source>
        <translation>규칙을 표시할 수 없음</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Rule configuration</source>
        <translation>규칙 구성</translation>
    </message>
    <message>
        <source>Rule name</source>
        <translation>규칙 이름</translation>
    </message>
    <message>
        <source>Up to 255 characters, unlike any other rule of the bucket.</source>
        <translation>최대 255자이며 버킷의 다른 규칙과 달라야 합니다.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Your changes were not saved</source>
        <translation>변경 사항이 저장되지 않음</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>다시 불러오기</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>그래도 저장</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::RuleScope</name>
    <message>
        <source>Entire bucket</source>
        <translation>버킷 전체</translation>
    </message>
    <message>
        <source>Prefix %1</source>
        <translation>접두사 %1</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>태그 %1</translation>
    </message>
    <message>
        <source>Tag %1 = %2</source>
        <translation>태그 %1 = %2</translation>
    </message>
    <message>
        <source>Larger than %1</source>
        <translation>%1보다 큼</translation>
    </message>
    <message>
        <source>Smaller than %1</source>
        <translation>%1보다 작음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::RuleSet</name>
    <message>
        <source>The rule %1 does not exist any more: somebody has deleted or renamed it.</source>
        <translation>규칙 %1이(가) 더 이상 없습니다. 누군가 삭제했거나 이름을 바꿨습니다.</translation>
    </message>
    <message>
        <source>Somebody has changed the rule %1 since you opened it. Nothing was written.</source>
        <translation>규칙 %1을(를) 연 뒤에 누군가 변경했습니다. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>There is a rule named %1 already.</source>
        <translation>이름이 %1인 규칙이 이미 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::RuleTexts</name>
    <message>
        <source>Rule name</source>
        <translation>규칙 이름</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>What the rule has done stays done. Objects to come are left alone by it.</source>
        <translation>규칙이 이미 한 일은 그대로 남습니다. 앞으로의 객체에는 적용되지 않습니다.</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) enabled</source>
        <translation>
            <numerusform>규칙 %n개를 활성화했습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) disabled</source>
        <translation>
            <numerusform>규칙 %n개를 비활성화했습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ScopeFields</name>
    <message>
        <source>No tags: objects fit with any tags.</source>
        <translation>태그 없음: 태그와 관계없이 모든 객체가 해당합니다.</translation>
    </message>
    <message>
        <source>Confirm that the rule is for every object in the bucket.</source>
        <translation>규칙이 버킷의 모든 객체에 적용됨을 확인하십시오.</translation>
    </message>
    <message>
        <source>No object is smaller than 0 bytes. Enter at least 1.</source>
        <translation>0바이트보다 작은 객체는 없습니다. 1 이상을 입력하십시오.</translation>
    </message>
    <message>
        <source>The largest size has to be above the smallest one.</source>
        <translation>최대 크기는 최소 크기보다 커야 합니다.</translation>
    </message>
    <message>
        <source>A prefix has at most 1,024 bytes, as keys have.</source>
        <translation>접두사는 키와 마찬가지로 최대 1,024바이트입니다.</translation>
    </message>
    <message>
        <source>Enter a prefix, a tag or a size, or choose all objects in the bucket.</source>
        <translation>접두사, 태그 또는 크기를 입력하거나 버킷의 모든 객체를 선택하십시오.</translation>
    </message>
    <message>
        <source>Enter a prefix or a tag, or choose all objects in the bucket.</source>
        <translation>접두사나 태그를 입력하거나 버킷의 모든 객체를 선택하십시오.</translation>
    </message>
    <message>
        <source>Rule scope</source>
        <translation>규칙 범위</translation>
    </message>
    <message>
        <source>Objects that fit filters</source>
        <translation>필터에 맞는 객체</translation>
    </message>
    <message>
        <source>Limit the rule by prefix, tags or size.</source>
        <translation>접두사, 태그 또는 크기로 규칙을 제한합니다.</translation>
    </message>
    <message>
        <source>Limit the rule by prefix or tags.</source>
        <translation>접두사 또는 태그로 규칙을 제한합니다.</translation>
    </message>
    <message>
        <source>All objects in the bucket</source>
        <translation>버킷의 모든 객체</translation>
    </message>
    <message>
        <source>The rule is for every object in the bucket, those of today and those to come.</source>
        <translation>이 규칙은 현재와 앞으로의 모든 버킷 객체에 적용됩니다.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>접두사</translation>
    </message>
    <message>
        <source>The beginning of the keys, without the bucket&apos;s name. A folder ends in /.</source>
        <translation>버킷 이름을 뺀 키의 앞부분입니다. 폴더는 /로 끝납니다.</translation>
    </message>
    <message>
        <source>logs/</source>
        <translation>logs/</translation>
    </message>
    <message>
        <source>Object tags</source>
        <translation>객체 태그</translation>
    </message>
    <message>
        <source>Larger than</source>
        <translation>다음보다 큼</translation>
    </message>
    <message>
        <source>Smaller than</source>
        <translation>다음보다 작음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SelectForm</name>
    <message>
        <source>Enter one character, or \t for a tab.</source>
        <translation>한 글자를 입력하세요. 탭은 \t입니다.</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>구분 기호</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 줄</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>JSON 문서</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>첫 줄</translation>
    </message>
    <message>
        <source>Names the columns</source>
        <translation>열 이름</translation>
    </message>
    <message>
        <source>Is left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Is a row like the others</source>
        <translation>다른 줄과 같은 행</translation>
    </message>
    <message>
        <source>Quote character</source>
        <translation>인용 문자</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>압축</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Input settings</source>
        <translation>입력 설정</translation>
    </message>
    <message>
        <source>How the object is written.</source>
        <translation>객체가 기록된 형식입니다.</translation>
    </message>
    <message>
        <source>Output settings</source>
        <translation>출력 설정</translation>
    </message>
    <message>
        <source>How the results are written.</source>
        <translation>결과를 기록하는 형식입니다.</translation>
    </message>
    <message>
        <source>The first five rows</source>
        <translation>처음 다섯 행</translation>
    </message>
    <message>
        <source>The number of rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Some columns</source>
        <translation>일부 열</translation>
    </message>
    <message>
        <source>Rows by a number</source>
        <translation>숫자로 찾은 행</translation>
    </message>
    <message>
        <source>Rows by the beginning of a text</source>
        <translation>텍스트의 시작으로 찾은 행</translation>
    </message>
    <message>
        <source>Least, greatest and mean</source>
        <translation>최솟값, 최댓값, 평균</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SelectPage</name>
    <message>
        <source>Query with S3 Select</source>
        <translation>S3 Select를 사용한 쿼리</translation>
    </message>
    <message>
        <source>S3 Select is closed to new customers in AWS</source>
        <translation>AWS의 S3 Select는 신규 고객을 받지 않습니다</translation>
    </message>
    <message>
        <source>Accounts that used it before can go on. It works here because courses, exams and older programs still have it.</source>
        <translation>이전에 사용하던 계정은 계속 사용할 수 있습니다. 강의, 시험, 기존 프로그램에 아직 남아 있으므로 여기서는 동작합니다.</translation>
    </message>
    <message>
        <source>The object cannot be queried</source>
        <translation>객체를 쿼리할 수 없습니다</translation>
    </message>
    <message>
        <source>SQL query</source>
        <translation>SQL 쿼리</translation>
    </message>
    <message>
        <source>The object is called s3object. S3 reads it where it lies and returns only what the query asks for.</source>
        <translation>객체의 이름은 s3object입니다. S3가 객체가 있는 곳에서 읽고 쿼리가 요청한 것만 반환합니다.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Choose a query to begin with</source>
        <translation>시작할 쿼리 선택</translation>
    </message>
    <message>
        <source>SQL expression</source>
        <translation>SQL 표현식</translation>
    </message>
    <message>
        <source>The query was not completed</source>
        <translation>쿼리를 완료하지 못했습니다</translation>
    </message>
    <message>
        <source>Run SQL query</source>
        <translation>SQL 쿼리 실행</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SelectResults</name>
    <message>
        <source>Table</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>원시</translation>
    </message>
    <message>
        <source>Query results</source>
        <translation>쿼리 결과</translation>
    </message>
    <message>
        <source>View of the results</source>
        <translation>결과 보기 방식</translation>
    </message>
    <message>
        <source>Download results</source>
        <translation>결과 다운로드</translation>
    </message>
    <message>
        <source>Bytes of the query</source>
        <translation>쿼리의 바이트</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Find rows</source>
        <translation>행 찾기</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>행 없음</translation>
    </message>
    <message>
        <source>Nothing in the object fits the query.</source>
        <translation>객체에 쿼리와 일치하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Results as they came</source>
        <translation>받은 그대로의 결과</translation>
    </message>
    <message>
        <source>Raw results</source>
        <translation>원시 결과</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>%1행</translation>
    </message>
    <message>
        <source>No query has run yet</source>
        <translation>아직 실행한 쿼리가 없습니다</translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation>실행 중, %1</translation>
    </message>
    <message>
        <source>Completed in %1, %2</source>
        <translation>%1 만에 완료, %2</translation>
    </message>
    <message>
        <source>Cancelled, %1</source>
        <translation>취소됨, %1</translation>
    </message>
    <message>
        <source>Failed, %1</source>
        <translation>실패, %1</translation>
    </message>
    <message>
        <source>The first %1 rows. The downloaded results have all of them.</source>
        <translation>처음 %1행입니다. 다운로드한 결과에는 모두 있습니다.</translation>
    </message>
    <message>
        <source>The beginning. The downloaded results have everything.</source>
        <translation>앞부분입니다. 다운로드한 결과에는 모두 있습니다.</translation>
    </message>
    <message>
        <source>Scanned in S3</source>
        <translation>S3에서 스캔</translation>
    </message>
    <message>
        <source>Processed in S3</source>
        <translation>S3에서 처리</translation>
    </message>
    <message>
        <source>Returned to you</source>
        <translation>반환됨</translation>
    </message>
    <message>
        <source>A filter on the client would have moved</source>
        <translation>클라이언트에서 필터링할 때의 전송량</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Downloading the results</source>
        <translation>결과 다운로드 중</translation>
    </message>
    <message>
        <source>Successfully downloaded the results to %1</source>
        <translation>결과를 %1에 다운로드했습니다</translation>
    </message>
    <message>
        <source>The results were not downloaded</source>
        <translation>결과를 다운로드하지 못했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ShapeText</name>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1은(는) 여기서 알 수 없는 이름입니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SpeedPage</name>
    <message>
        <source>Speed comparison</source>
        <translation>속도 비교</translation>
    </message>
    <message>
        <source>&lt;p&gt;One connection can have only its &lt;b&gt;window&lt;/b&gt; under way, so that it carries a window per round trip: the farther the Region, the slower, however fast your line is.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;In parts.&lt;/b&gt; A multipart upload has several connections side by side, and their windows add up.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Through an edge location.&lt;/b&gt; Transfer Acceleration takes the bytes over near you, where the round trip is short, and brings them to the Region over a backbone with wide connections that stand already.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Both&lt;/b&gt; fill your line.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;All bytes are really sent and stored, at the pace of the network path, and the object is deleted afterwards.&lt;/p&gt;&lt;p&gt;In code: &lt;code&gt;Config(s3={&apos;use_accelerate_endpoint&apos;: True})&lt;/code&gt;; the host is &lt;code&gt;BUCKET.s3-accelerate.amazonaws.com&lt;/code&gt;, here &lt;code&gt;BUCKET.s3-accelerate.localhost&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;연결 하나는 한 번에 &lt;b&gt;윈도&lt;/b&gt; 하나만큼만 보내 둘 수 있으므로, 왕복할 때마다 윈도 하나를 나릅니다. 그래서 회선이 아무리 빨라도 리전이 멀수록 느립니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;파트로 나누어.&lt;/b&gt; 멀티파트 업로드는 여러 연결을 나란히 쓰므로 윈도가 더해집니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;엣지 로케이션을 거쳐.&lt;/b&gt; Transfer Acceleration은 왕복 시간이 짧은 가까운 곳에서 바이트를 넘겨받아, 이미 열려 있는 넓은 연결의 백본으로 리전까지 나릅니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;둘 다&lt;/b&gt; 쓰면 회선이 가득 찹니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;모든 바이트를 실제로 네트워크 경로의 속도로 보내고 저장하며, 객체는 끝난 뒤에 삭제됩니다.&lt;/p&gt;&lt;p&gt;코드에서는 &lt;code&gt;Config(s3={&apos;use_accelerate_endpoint&apos;: True})&lt;/code&gt;를 씁니다. 호스트는 &lt;code&gt;BUCKET.s3-accelerate.amazonaws.com&lt;/code&gt;이고, 여기서는 &lt;code&gt;BUCKET.s3-accelerate.localhost&lt;/code&gt;입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Configuring fast, secure file transfers using Amazon S3 Transfer Acceleration</source>
        <translation>Amazon S3 Transfer Acceleration을 사용하여 빠르고 안전한 파일 전송 구성</translation>
    </message>
    <message>
        <source>The same file, uploaded in four ways one after another: real bytes at the pace of the network path.</source>
        <translation>같은 파일을 네 가지 방법으로 차례차례 업로드합니다. 실제 바이트를 네트워크 경로의 속도로 보냅니다.</translation>
    </message>
    <message>
        <source>Start comparison</source>
        <translation>비교 시작</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>What to send</source>
        <translation>보낼 것</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Its Region decides how far the bytes travel. The test object is deleted afterwards.</source>
        <translation>버킷의 리전에 따라 바이트가 이동하는 거리가 정해집니다. 시험 객체는 끝난 뒤에 삭제됩니다.</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>파일 크기</translation>
    </message>
    <message>
        <source>A file of random bytes, made for the test.</source>
        <translation>시험을 위해 만든, 무작위 바이트로 된 파일입니다.</translation>
    </message>
    <message>
        <source>No buckets</source>
        <translation>버킷 없음</translation>
    </message>
    <message>
        <source>Create a bucket first, in a Region far away for a clear difference.</source>
        <translation>먼저 버킷을 생성하세요. 먼 리전에 생성하면 차이가 뚜렷합니다.</translation>
    </message>
    <message>
        <source>The comparison met a problem</source>
        <translation>비교하는 중에 문제가 발생함</translation>
    </message>
    <message>
        <source>Transfer Acceleration is not enabled for this bucket</source>
        <translation>이 버킷에 Transfer Acceleration이 활성화되어 있지 않음</translation>
    </message>
    <message>
        <source>The ways through an edge location will be refused, as in AWS.</source>
        <translation>AWS에서처럼, 엣지 로케이션을 거치는 방법은 거부됩니다.</translation>
    </message>
    <message>
        <source>Enable Transfer Acceleration</source>
        <translation>Transfer Acceleration 활성화</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SpeedResults</name>
    <message>
        <source>Whole</source>
        <translation>통째로</translation>
    </message>
    <message>
        <source>In parts</source>
        <translation>파트로 나누어</translation>
    </message>
    <message>
        <source>Through an edge location</source>
        <translation>엣지 로케이션을 거쳐</translation>
    </message>
    <message>
        <source>In parts through an edge location</source>
        <translation>엣지 로케이션을 거쳐 파트로 나누어</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>아직 측정하지 않음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>%1, %2 times as fast as whole</source>
        <translation>%1, 통째로 보낼 때의 %2배 속도</translation>
    </message>
    <message>
        <source>Seconds since the upload began</source>
        <translation>업로드 시작 후 시간(초)</translation>
    </message>
    <message>
        <source>Throughput while sending</source>
        <translation>보내는 동안의 처리량</translation>
    </message>
    <message>
        <source>Time to upload</source>
        <translation>업로드에 걸린 시간</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>아직 측정한 것이 없음</translation>
    </message>
    <message>
        <source>Start a comparison to send the same file in four ways.</source>
        <translation>비교를 시작하면 같은 파일을 네 가지 방법으로 보냅니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::StorageClasses</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standard-IA</source>
        <translation>Standard-IA</translation>
    </message>
    <message>
        <source>One Zone-IA</source>
        <translation>One Zone-IA</translation>
    </message>
    <message>
        <source>Intelligent-Tiering</source>
        <translation>Intelligent-Tiering</translation>
    </message>
    <message>
        <source>Glacier Instant Retrieval</source>
        <translation>Glacier Instant Retrieval</translation>
    </message>
    <message>
        <source>Glacier Flexible Retrieval</source>
        <translation>Glacier Flexible Retrieval</translation>
    </message>
    <message>
        <source>Glacier Deep Archive</source>
        <translation>Glacier Deep Archive</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::TransferFlash</name>
    <message>
        <source>Transfer paused: %1</source>
        <translation>전송 일시 중지됨: %1</translation>
    </message>
    <message>
        <source>Uploading to %1</source>
        <translation>%1에 업로드 중</translation>
    </message>
    <message>
        <source>Downloading from %1</source>
        <translation>%1에서 다운로드 중</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation>업로드 실패</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>다운로드 실패</translation>
    </message>
    <message>
        <source>Upload succeeded</source>
        <translation>업로드 성공</translation>
    </message>
    <message>
        <source>Download succeeded</source>
        <translation>다운로드 성공</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Upload canceled</source>
        <translation>업로드 취소됨</translation>
    </message>
    <message>
        <source>Download canceled</source>
        <translation>다운로드 취소됨</translation>
    </message>
    <message>
        <source>View transfers</source>
        <translation>전송 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::TransitionSize</name>
    <message>
        <source>Varies by storage class</source>
        <translation>스토리지 클래스에 따라 다름</translation>
    </message>
    <message>
        <source>128 KB for all storage classes</source>
        <translation>모든 스토리지 클래스에 128 KB</translation>
    </message>
    <message>
        <source>Smallest object that rules move</source>
        <translation>규칙이 이동하는 가장 작은 객체</translation>
    </message>
    <message>
        <source>A rule with a size of its own goes by that.</source>
        <translation>자체 크기 조건이 있는 규칙은 그 조건을 따릅니다.</translation>
    </message>
    <message>
        <source>What is smaller stays, whichever class it would move to.</source>
        <translation>이보다 작은 객체는 어느 클래스로 이동하든 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Glacier Flexible Retrieval and Glacier Deep Archive take objects of any size, the others from 128 KB.</source>
        <translation>Glacier Flexible Retrieval과 Glacier Deep Archive는 크기와 관계없이, 나머지는 128 KB 이상의 객체를 받습니다.</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>전환</translation>
    </message>
    <message>
        <source>Default minimum object size for transitions</source>
        <translation>전환의 기본 최소 객체 크기</translation>
    </message>
    <message>
        <source>Moving many small objects costs more than it saves.</source>
        <translation>작은 객체를 많이 옮기면 절약하는 것보다 비용이 더 듭니다.</translation>
    </message>
    <message>
        <source>It belongs to the lifecycle rules of the bucket: create one first.</source>
        <translation>버킷의 수명 주기 규칙에 속한 설정입니다. 먼저 규칙을 생성하십시오.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::VersionDownload</name>
    <message>
        <source>Downloading a version of %1</source>
        <translation>%1의 버전 다운로드 중</translation>
    </message>
    <message>
        <source>Successfully downloaded a version of %1 to %2</source>
        <translation>%1의 버전을 %2에 다운로드했습니다</translation>
    </message>
    <message>
        <source>The version was not downloaded</source>
        <translation>버전을 다운로드하지 못했습니다</translation>
    </message>
    <message>
        <source>Download version</source>
        <translation>버전 다운로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Versions</name>
    <message>
        <source>Delete marker</source>
        <translation>삭제 마커</translation>
    </message>
    <message>
        <source>Version ID</source>
        <translation>버전 ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Noncurrent</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>마지막 수정</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Make current</source>
        <translation>현재 버전으로 만들기</translation>
    </message>
    <message>
        <source>Undelete</source>
        <translation>삭제 취소</translation>
    </message>
    <message>
        <source>A delete marker covers %1 again</source>
        <translation>%1이(가) 다시 삭제 마커로 가려졌습니다</translation>
    </message>
    <message>
        <source>The delete marker was not added</source>
        <translation>삭제 마커를 추가하지 못했습니다</translation>
    </message>
    <message>
        <source>Taking the delete marker off %1</source>
        <translation>%1의 삭제 마커 제거 중</translation>
    </message>
    <message>
        <source>Successfully undeleted %1</source>
        <translation>%1의 삭제를 취소했습니다</translation>
    </message>
    <message>
        <source>The object was not undeleted</source>
        <translation>객체의 삭제를 취소하지 못했습니다</translation>
    </message>
    <message>
        <source>Copy version ID</source>
        <translation>버전 ID 복사</translation>
    </message>
    <message>
        <source>Version ID copied</source>
        <translation>버전 ID를 복사했습니다</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Share with a presigned URL</source>
        <translation>미리 서명된 URL로 공유</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>No versions</source>
        <translation>버전 없음</translation>
    </message>
    <message>
        <source>A bucket keeps older versions of its objects once versioning is enabled in its properties.</source>
        <translation>속성에서 버전 관리를 활성화하면 버킷이 객체의 이전 버전을 보관합니다.</translation>
    </message>
    <message>
        <source>Objects and versions</source>
        <translation>객체 및 버전</translation>
    </message>
    <message>
        <source>Find objects by prefix</source>
        <translation>접두사로 객체 찾기</translation>
    </message>
    <message>
        <source>Find versions</source>
        <translation>버전 찾기</translation>
    </message>
    <message>
        <source>Permanently delete versions</source>
        <translation>버전 영구 삭제</translation>
    </message>
    <message>
        <source>Delete these from %1 for good?</source>
        <translation>%1에서 다음을 영구적으로 삭제할까요?</translation>
    </message>
    <message>
        <source>Deleting a version cannot be undone. Deleting a current delete marker brings its object back. If a folder is selected, all versions of all objects in it are deleted.</source>
        <translation>버전 삭제는 되돌릴 수 없습니다. 현재 삭제 마커를 삭제하면 객체가 되살아납니다. 폴더를 선택하면 그 안에 있는 모든 객체의 모든 버전이 삭제됩니다.</translation>
    </message>
    <message>
        <source>Delete versions</source>
        <translation>버전 삭제</translation>
    </message>
    <message>
        <source>Version %1 is the current version of %2 again</source>
        <translation>버전 %1이(가) 다시 %2의 현재 버전입니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::VersionsSwitch</name>
    <message>
        <source>Show versions</source>
        <translation>버전 표시</translation>
    </message>
</context>
</TS>
